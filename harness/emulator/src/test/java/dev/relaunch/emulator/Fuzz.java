package dev.relaunch.emulator;

import com.dd.plist.BinaryPropertyListWriter;
import com.dd.plist.NSDictionary;
import dev.relaunch.emulator.testing.BenchDevice;
import dev.relaunch.emulator.testing.RawHost;
import dev.relaunch.emulator.wire.Plists;
import dev.relaunch.emulator.wire.UsbmuxFrame;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Sends hostile bytes to every port of a lab: sound messages with a few bytes changed, cut short, doubled, and lengths that lie.
 *
 * <p>{@link #main} does so for as long as it is told; the test does for a moment.
 */
final class Fuzz implements AutoCloseable {

    private static final String UDID = "00008120-001A2B3C4D5E6001";
    private static final List<String> SERVICES = List.of(
            "com.apple.os_trace_relay",
            "com.apple.mobile.installation_proxy",
            "com.apple.mobile.notification_proxy",
            "com.apple.mobile.diagnostics_relay",
            "com.apple.syslog_relay");
    private static final int LINGER_MILLIS = 5;

    private final EmulatedLab lab = EmulatedLab.start(List.of(new BenchDevice(UDID)));
    private final Random random;
    private final Queue<Throwable> uncaught = new ConcurrentLinkedQueue<>();
    private final Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();

    Fuzz(long seed) {
        random = new Random(seed);
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> uncaught.add(thrown));
    }

    /** Runs for so many seconds, from the seed that is given or one of its own. */
    public static void main(String[] arguments) throws Exception {
        long seconds = arguments.length > 0 ? Long.parseLong(arguments[0]) : 60;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
        System.out.println("seed " + seed);
        long end = System.nanoTime() + seconds * 1_000_000_000;
        int rounds = 0;
        try (Fuzz fuzz = new Fuzz(seed)) {
            while (System.nanoTime() < end && fuzz.uncaught().isEmpty()) {
                fuzz.round(rounds++);
            }
            System.out.printf(
                    "%d rounds, %d threads, %d MB in use, uncaught: %s%n",
                    rounds,
                    Thread.activeCount(),
                    (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20,
                    fuzz.uncaught());
            System.out.println(fuzz.alive() ? "the lab is alive" : "THE LAB NO LONGER ANSWERS");
        }
    }

    /** What no thread of the lab may let through. */
    List<Throwable> uncaught() {
        return List.copyOf(uncaught);
    }

    /** One hostile connection. */
    void round(int number) throws IOException {
        try (RawHost host = connect(number)) {
            Socket socket = host.socket();
            socket.setSoTimeout(LINGER_MILLIS);
            int messages = 1 + random.nextInt(3);
            for (int i = 0; i < messages; i++) {
                socket.getOutputStream().write(hostile(number % 3 == 0));
            }
            socket.getOutputStream().flush();
            drain(socket);
        } catch (SocketTimeoutException silent) {
            // It waits for the rest, which never comes.
        } catch (IOException hungUp) {
            // So it should.
        }
    }

    private static void drain(Socket socket) throws IOException {
        byte[] some = new byte[8_192];
        int left = 64;
        while (left > 0 && socket.getInputStream().read(some) >= 0) {
            left--;
        }
    }

    /** In turn to the muxer, to lockdownd, and to a service. */
    private RawHost connect(int number) throws IOException {
        String muxer = lab.usbmuxd().tools();
        return switch (number % 3) {
            case 0 -> RawHost.atMuxer(muxer);
            case 1 -> RawHost.atPort(muxer, 62_078);
            default ->
                number % 5 == 0
                        ? RawHost.atService(muxer, UDID, SERVICES.get(random.nextInt(SERVICES.size())))
                        : RawHost.inSession(muxer, UDID);
        };
    }

    private byte[] hostile(boolean muxer) throws IOException {
        byte[] message = muxer ? UsbmuxFrame.of(random.nextInt(), request()).bytes() : framed(request());
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(message, random.nextInt(message.length + 1));
            case 1 -> lying(message);
            case 2 -> noise();
            default -> changed(message);
        };
    }

    private NSDictionary request() {
        String[] words = {
            "ListDevices",
            "Listen",
            "Connect",
            "ReadPairRecord",
            "SavePairRecord",
            "DeletePairRecord",
            "ReadBUID",
            "QueryType",
            "GetValue",
            "SetValue",
            "Pair",
            "Unpair",
            "StartSession",
            "StartService",
            "StopSession",
            "StartActivity",
            "PidList",
            "CreateArchive",
            "Browse",
            "Lookup",
            "Install",
            "Uninstall",
            "ObserveNotification",
            "PostNotification",
            "Shutdown",
            "IORegistry",
            "MobileGestalt",
            "All",
            "Restart"
        };
        NSDictionary request = new NSDictionary();
        for (String key : List.of("MessageType", "Request", "Command")) {
            request.put(key, words[random.nextInt(words.length)]);
        }
        request.put("PairRecordID", random.nextBoolean() ? "stranger" : "");
        request.put("PairRecordData", new byte[random.nextInt(64)]);
        request.put("DeviceID", random.nextInt(4));
        request.put("PortNumber", random.nextInt());
        request.put("Key", "DeviceName");
        request.put("Value", random.nextLong());
        request.put("PairRecord", Map.of("HostID", "host " + random.nextInt()));
        request.put("Name", "n".repeat(random.nextInt(300)));
        request.put("ClientOptions", Map.of("BundleIDs", List.of(1, 2, 3)));
        return request;
    }

    private byte[] framed(NSDictionary request) throws IOException {
        byte[] plist = random.nextBoolean() ? BinaryPropertyListWriter.writeToArray(request) : Plists.xml(request);
        if (random.nextInt(8) == 0) {
            plist = entityBomb();
        }
        return ByteBuffer.allocate(4 + plist.length)
                .putInt(plist.length)
                .put(plist)
                .array();
    }

    private static byte[] entityBomb() {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE p [<!ENTITY a0 \"aaaaaaaaaa\">");
        for (int i = 1; i < 20; i++) {
            text.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
        }
        return text.append("<!ENTITY file SYSTEM \"file:///etc/hostname\">]><plist><dict><key>Request</key>")
                .append("<string>&a19;&file;</string></dict></plist>")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] changed(byte[] message) {
        byte[] changed = message.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        return changed;
    }

    private byte[] lying(byte[] message) {
        byte[] lying = message.clone();
        ByteBuffer.wrap(lying).putInt(random.nextBoolean() ? Integer.MAX_VALUE : random.nextInt());
        return lying;
    }

    private byte[] noise() {
        byte[] noise = new byte[random.nextInt(2_000)];
        random.nextBytes(noise);
        return noise;
    }

    /** Whether a well-behaved client is still served. */
    boolean alive() throws IOException {
        try (RawHost host = RawHost.inSession(lab.usbmuxd().tools(), UDID)) {
            NSDictionary reply = host.ask(Map.of("Request", "GetValue", "Key", "ProductVersion"));
            return Plists.string(reply, "Value").isPresent();
        }
    }

    @Override
    public void close() {
        Thread.setDefaultUncaughtExceptionHandler(before);
        lab.close();
    }
}
