package dev.relaunch.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Taking a stream to its end, as it comes. */
final class StreamReading {

    private static final int BUFFER = 64 * 1024;
    private static final int LINE_MAX = 4096;

    private StreamReading() {}

    static void bytes(InputStream stream, ProcessOutput output) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
            output.stdout(buffer, 0, n);
        }
    }

    static void lines(InputStream stream, ProcessOutput output) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte[] buffer = new byte[LINE_MAX];
        for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
            for (int i = 0; i < n; i++) {
                if (buffer[i] != '\n') {
                    line.write(buffer[i]);
                }
                if (buffer[i] == '\n' || line.size() == LINE_MAX) {
                    deliver(line, output);
                }
            }
        }
        if (line.size() > 0) {
            deliver(line, output);
        }
    }

    private static void deliver(ByteArrayOutputStream line, ProcessOutput output) {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        output.stderr(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }
}
