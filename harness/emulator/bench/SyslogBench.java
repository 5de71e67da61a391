package dev.relaunch.emulator.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.relaunch.emulator.EmulatedLab;
import dev.relaunch.emulator.fault.WireFaults;
import dev.relaunch.emulator.ios.LogLine;
import dev.relaunch.emulator.lockdown.LabKeys;
import dev.relaunch.emulator.lockdown.Lockdownd;
import dev.relaunch.emulator.lockdown.Pairing;
import dev.relaunch.emulator.service.DeveloperImage;
import dev.relaunch.emulator.service.Service;
import dev.relaunch.emulator.testing.BenchDevice;
import dev.relaunch.emulator.usbmux.MuxDevice;
import dev.relaunch.emulator.usbmux.Muxer;
import dev.relaunch.emulator.wire.Connections;
import dev.relaunch.emulator.wire.SyslogFrame;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * How fast the real idevicesyslog reads from the lab, next to how fast it reads from the cheapest server there can be; and what ten busy
 * phones cost.
 */
public final class SyslogBench {

    private static final String UDID = "00008120-001A2B3C4D5E6001";
    private static final int LINES = 300_000;
    private static final int BATCH = 10_000;
    private static final int ROUNDS = 3;

    private static final int PHONES = 10;
    private static final int LINES_PER_SECOND = 4_000;
    private static final int TICKS_PER_SECOND = 100;
    private static final int SECONDS = 10;

    private static final String TEXT = "[app<com.example.fieldrecorder(2B0A2FC5)>:890] Ignoring jetsam update because this process is not"
            + " memory-managed";

    private SyslogBench() {}

    public static void main(String[] arguments) throws Exception {
        double best = 0;
        double cheapest = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            double peer = cheapestServer();
            double lab = lab();
            System.out.printf("round %d: lab %,.0f lines/s, cheapest server %,.0f lines/s%n", round, lab, peer);
            best = Math.max(best, lab);
            cheapest = Math.max(cheapest, peer);
        }
        System.out.printf(
                "idevicesyslog over TLS: %,.0f lines/s from the lab, %.2f of the cheapest server's %,.0f (wanted: 100,000)%n",
                best, best / cheapest, cheapest);
        System.out.printf(
                "%d phones at %,d lines/s each: %.2f of a core (wanted: less than 1)%n", PHONES, LINES_PER_SECOND, tenPhones());
    }

    private static LogLine line(BenchDevice device) {
        return new LogLine(device.now(), "runningboardd", "RunningBoard", 35, "Notice", TEXT);
    }

    private static double lab() throws Exception {
        BenchDevice device = new BenchDevice(UDID);
        try (EmulatedLab lab = EmulatedLab.start(List.of(device));
                Reading reading = new Reading(lab.usbmuxd().tools(), UDID)) {
            reading.awaitConnected();
            reading.count();
            long start = System.nanoTime();
            for (int written = 0; written < LINES; written += BATCH) {
                for (int i = 0; i < BATCH; i++) {
                    device.log().write(line(device));
                }
                // As the lab's clock does: it goes on when the log has been passed on.
                while (!device.log().isDrained()) {
                    LockSupport.parkNanos(100_000);
                }
            }
            reading.awaitCount(LINES);
            return LINES * 1e9 / (System.nanoTime() - start);
        }
    }

    /** Sends one and the same TLS record, made beforehand. */
    private static double cheapestServer() throws Exception {
        BenchDevice device = new BenchDevice(UDID);
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        SyslogFrame frame = new SyslogFrame(ZoneId.of("Europe/Berlin"), "iPhone");
        int linesOfRecord = 0;
        while (record.size() < 16_000) {
            frame.append(line(device), record);
            linesOfRecord++;
        }
        int records = LINES / linesOfRecord + 1;
        Pairing pairing = new Pairing(UDID, "BENCH", LabKeys.begin());
        Service service = new Service() {
            @Override
            public String name() {
                return "com.apple.syslog_relay";
            }

            @Override
            public void serve(Client client) throws IOException {
                try (Socket socket = client.secure()) {
                    OutputStream out = socket.getOutputStream();
                    for (int i = 0; i < records; i++) {
                        out.write(record.toByteArray());
                    }
                    // The reader hangs up when it has seen enough.
                    socket.getInputStream().transferTo(OutputStream.nullOutputStream());
                }
            }
        };
        Lockdownd lockdownd =
                new Lockdownd(device, pairing, new WireFaults(), new DeveloperImage(), List.of(service));
        Path directory = Files.createTempDirectory("bench");
        try (Muxer muxer = Muxer.start(0, directory.resolve("mux"), "BENCH", List.of(new OneDevice(pairing, lockdownd)));
                Reading reading = new Reading("127.0.0.1:" + muxer.address().getPort(), UDID)) {
            reading.awaitConnected();
            reading.count();
            long start = System.nanoTime();
            reading.awaitCount(LINES);
            return LINES * 1e9 / (System.nanoTime() - start);
        } finally {
            Files.deleteIfExists(directory.resolve("mux"));
            Files.delete(directory);
        }
    }

    private static double tenPhones() throws Exception {
        List<BenchDevice> devices = new ArrayList<>();
        for (int i = 0; i < PHONES; i++) {
            devices.add(new BenchDevice("00008120-001A2B3C4D5E60%02d".formatted(i)));
        }
        List<Reading> readings = new ArrayList<>();
        try (EmulatedLab lab = EmulatedLab.start(List.copyOf(devices))) {
            for (BenchDevice device : devices) {
                Reading reading = new Reading(lab.usbmuxd().tools(), device.identity().udid());
                readings.add(reading);
                reading.awaitConnected();
                reading.count();
            }
            OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
            long cpu = system.getProcessCpuTime();
            long start = System.nanoTime();
            for (int tick = 1; tick <= SECONDS * TICKS_PER_SECOND; tick++) {
                for (BenchDevice device : devices) {
                    for (int i = 0; i < LINES_PER_SECOND / TICKS_PER_SECOND; i++) {
                        device.log().write(line(device));
                    }
                }
                long next = start + tick * (1_000_000_000L / TICKS_PER_SECOND);
                LockSupport.parkNanos(Math.max(0, next - System.nanoTime()));
            }
            double cores = (double) (system.getProcessCpuTime() - cpu) / (System.nanoTime() - start);
            for (Reading reading : readings) {
                reading.awaitCount(SECONDS * LINES_PER_SECOND);
            }
            return cores;
        } finally {
            readings.forEach(Reading::close);
        }
    }

    private record OneDevice(Pairing pairing, Lockdownd lockdownd) implements MuxDevice {
        @Override
        public String udid() {
            return UDID;
        }

        @Override
        public byte[] pairRecord() {
            return pairing.record();
        }

        @Override
        public Optional<Connections.Handler> port(int port) {
            return lockdownd.at(port);
        }
    }

    /** One idevicesyslog, and how many lines it has printed. */
    private static final class Reading implements AutoCloseable {

        private static final long PATIENCE_NANOS = 60_000_000_000L;

        private final Process process;
        private final InputStream out;
        private final byte[] chunk = new byte[1 << 16];
        private volatile long lines;

        Reading(String muxer, String udid) throws IOException {
            ProcessBuilder builder = new ProcessBuilder("idevicesyslog", "-u", udid).redirectErrorStream(true);
            builder.environment().put("USBMUXD_SOCKET_ADDRESS", muxer);
            process = builder.start();
            out = process.getInputStream();
        }

        /** Its first line says so. */
        void awaitConnected() throws IOException {
            int each = out.read();
            while (each != '\n' && each >= 0) {
                each = out.read();
            }
        }

        private void readSome() throws IOException {
            int length = out.read(chunk);
            if (length < 0) {
                throw new IOException("idevicesyslog ended after " + lines + " lines");
            }
            for (int i = 0; i < length; i++) {
                if (chunk[i] == '\n') {
                    lines++;
                }
            }
        }

        /** Reads on, in a thread. */
        void count() {
            Thread reader = new Thread(() -> {
                try {
                    while (true) {
                        readSome();
                    }
                } catch (IOException ended) {
                    // The bench is over.
                }
            });
            reader.setDaemon(true);
            reader.start();
        }

        void awaitCount(long wanted) {
            long deadline = System.nanoTime() + PATIENCE_NANOS;
            while (lines < wanted) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("only " + lines + " of " + wanted + " lines arrived");
                }
                LockSupport.parkNanos(1_000_000);
            }
        }

        @Override
        public void close() {
            process.destroy();
        }
    }
}
