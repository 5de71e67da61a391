package dev.relaunch.emulator.service.debugserver;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The packets of the gdb remote protocol: {@code $text#checksum}, each acknowledged with {@code +} until the host has had enough of that. */
final class Packets {

    /** Ctrl-C, which comes without a packet around it. */
    static final String INTERRUPT = "\3";

    private static final int LENGTH_MAX = 64 * 1024;

    private final InputStream in;
    private final OutputStream out;
    private boolean acknowledging = true;

    Packets(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /**
     * Reads the next packet that has come whole; a broken one is asked for again.
     *
     * @return empty when the host has left
     */
    Optional<String> read() throws IOException {
        while (true) {
            int first = in.read();
            if (first < 0) {
                return Optional.empty();
            }
            if (first == INTERRUPT.charAt(0)) {
                return Optional.of(INTERRUPT);
            }
            // Between packets there is nothing but acknowledgements.
            if (first == '$') {
                Optional<String> packet = body();
                if (packet.isPresent()) {
                    return packet;
                }
            }
        }
    }

    private Optional<String> body() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int next = in.read(); next != '#'; next = in.read()) {
            if (next < 0 || text.size() == LENGTH_MAX) {
                throw new ProtocolException("a packet without end");
            }
            text.write(next);
        }
        String packet = text.toString(StandardCharsets.ISO_8859_1);
        String sum = new String(in.readNBytes(2), StandardCharsets.ISO_8859_1);
        boolean whole = !acknowledging || sum.equalsIgnoreCase(checksum(packet));
        acknowledge(whole);
        return whole ? Optional.of(packet) : Optional.empty();
    }

    private synchronized void acknowledge(boolean whole) throws IOException {
        if (acknowledging) {
            out.write(whole ? '+' : '-');
            out.flush();
        }
    }

    synchronized void stopAcknowledging() {
        acknowledging = false;
    }

    /** Safe to call from any thread. */
    synchronized void write(String text) throws IOException {
        out.write(("$" + text + "#" + checksum(text)).getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static String checksum(String text) {
        int sum = text.chars().sum() & 0xff;
        return String.format("%02x", sum);
    }
}
