package dev.relaunch.emulator.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.dd.plist.NSDictionary;
import com.dd.plist.NSString;
import com.dd.plist.PropertyListParser;
import dev.relaunch.emulator.EmulatedLab;
import dev.relaunch.emulator.ios.LogLine;
import dev.relaunch.emulator.testing.BenchDevice;
import dev.relaunch.emulator.testing.RawHost;
import dev.relaunch.emulator.wire.Plists;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.testng.annotations.AfterClass;
import org.testng.annotations.Test;

/** os_trace_relay byte by byte; the clients of libimobiledevice 1.4 and go-ios read it elsewhere. */
public final class OsTraceRelayTest {

    private static final String UDID = "00008120-001A2B3C4D5E6001";

    private final BenchDevice device = new BenchDevice(UDID);
    private final EmulatedLab lab = EmulatedLab.start(List.of(device));

    @AfterClass(alwaysRun = true)
    public void closeLab() {
        lab.close();
    }

    private RawHost connect() throws Exception {
        return RawHost.atService(lab.usbmuxd().tools(), UDID, "com.apple.os_trace_relay");
    }

    private void log(int pid, String level, String text) {
        device.log().write(new LogLine(device.now().plusNanos(123_456_000), "Recorder", "", pid, level, text));
    }

    private static NSDictionary reply(RawHost host) throws Exception {
        assertThat(host.read(1)).containsExactly(1);
        int length = ByteBuffer.wrap(host.read(4)).getInt();
        return (NSDictionary) PropertyListParser.parse(host.read(length));
    }

    @Test
    public void entriesCarryTimeProcessLevelAndText() throws Exception {
        try (RawHost host = connect()) {
            host.send(Map.of("Request", "StartActivity", "Pid", 890, "MessageFilter", 65_535, "StreamFlags", 60));
            assertThat(reply(host).get("Status")).isEqualTo(new NSString("RequestSuccessful"));
            log(1, "Notice", "another process");
            log(890, "Error", "Grüße");

            assertThat(host.read(1)).containsExactly(2);
            byte[] entry = host.read(
                    ByteBuffer.wrap(host.read(4)).order(ByteOrder.LITTLE_ENDIAN).getInt());
            ByteBuffer header = ByteBuffer.wrap(entry).order(ByteOrder.LITTLE_ENDIAN);
            assertThat(header.getInt(5)).as("header size").isEqualTo(129);
            assertThat(header.getInt(9)).as("pid").isEqualTo(890);
            assertThat(header.getLong(55)).isEqualTo(device.now().getEpochSecond());
            assertThat(header.getInt(63)).as("microseconds").isEqualTo(123_456);
            assertThat(header.get(68)).as("level").isEqualTo((byte) 0x10);
            assertThat(new String(entry, 129, entry.length - 129, StandardCharsets.UTF_8))
                    .isEqualTo("/usr/libexec/Recorder\0/usr/libexec/Recorder\0Grüße\0");
        }
    }

    @Test
    public void pidListNamesWhatRuns() throws Exception {
        try (RawHost host = connect()) {
            host.send(Map.of("Request", "PidList"));

            NSDictionary recorder = Plists.child(Plists.child(reply(host), "Payload"), "890");
            assertThat(Plists.string(recorder, "ProcessName")).contains("Recorder");
        }
    }

    @Test
    public void archiveIsATarOfWhatWasLogged() throws Exception {
        log(890, "Notice", "kept for the archive");
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (RawHost host = connect()) {
            host.send(Map.of("Request", "CreateArchive"));
            reply(host);
            for (int kind = host.socket().getInputStream().read();
                    kind == 3;
                    kind = host.socket().getInputStream().read()) {
                archive.writeBytes(host.read(ByteBuffer.wrap(host.read(4))
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .getInt()));
            }
        }
        Path tar = Files.createTempFile("archive", ".tar");
        try {
            Files.write(tar, archive.toByteArray());
            Process unpack =
                    new ProcessBuilder("tar", "-xOf", tar.toString(), "system_logs.logarchive/lines.txt").start();
            assertThat(new String(unpack.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("kept for the archive");
        } finally {
            Files.delete(tar);
        }
    }

    @Test
    public void whatIsNotKnownIsRefused() throws Exception {
        try (RawHost host = connect()) {
            host.send(Map.of("Request", "Dance"));

            assertThat(reply(host).get("Status")).isEqualTo(new NSString("RequestFailed"));
        }
    }
}
