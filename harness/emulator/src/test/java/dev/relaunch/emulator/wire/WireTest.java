package dev.relaunch.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dd.plist.NSDictionary;
import dev.relaunch.emulator.ios.LogLine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import org.testng.annotations.Test;

public final class WireTest {

    private static final NSDictionary MESSAGE = new NSDictionary();

    static {
        MESSAGE.put("MessageType", "ListDevices");
    }

    @Test
    public void frameComesBackAsItWent() throws Exception {
        byte[] bytes = UsbmuxFrame.of(7, MESSAGE).bytes();

        UsbmuxFrame frame = UsbmuxFrame.read(new ByteArrayInputStream(bytes)).orElseThrow();

        assertThat(frame.tag()).isEqualTo(7);
        assertThat(frame.type()).isEqualTo(UsbmuxFrame.PLIST);
        assertThat(Plists.string(Plists.dictionary(frame.payload()), "MessageType"))
                .contains("ListDevices");
    }

    @Test
    public void everyTruncatedFrameIsToldSo() throws Exception {
        byte[] bytes = UsbmuxFrame.of(7, MESSAGE).bytes();

        assertThat(UsbmuxFrame.read(new ByteArrayInputStream(new byte[0]))).isEmpty();
        for (int length = 1; length < bytes.length; length++) {
            byte[] prefix = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> UsbmuxFrame.read(new ByteArrayInputStream(prefix)))
                    .isInstanceOf(EOFException.class);
        }
    }

    @Test
    public void everyTruncatedMessageIsToldSo() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PlistMessage.write(out, MESSAGE);
        byte[] bytes = out.toByteArray();

        assertThat(PlistMessage.read(new ByteArrayInputStream(new byte[0]))).isEmpty();
        assertThat(PlistMessage.read(new ByteArrayInputStream(bytes))).contains(MESSAGE);
        for (int length = 1; length < bytes.length; length++) {
            byte[] prefix = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> PlistMessage.read(new ByteArrayInputStream(prefix)))
                    .isInstanceOf(EOFException.class);
        }
    }

    @Test
    public void logLineIsFramedAsSyslogRelayDoes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LogLine line = new LogLine(
                Instant.parse("2026-07-05T22:01:02Z"), "App Name", "lib", 12, "Notice", "é\u00a0\\ \u0007\u007f\n\t✓");

        new SyslogFrame(ZoneId.of("Europe/Berlin"), "Anna's iPhone").append(line, out);

        assertThat(out.toString(StandardCharsets.ISO_8859_1))
                .isEqualTo("Jul  6 00:01:02 Anna-s-iPhone App Name(lib)[12] <Notice>: "
                        + "\\M-C\\M-)\\M-B\\240\\134 \\^G\\^?\n\t\\M-b\\M^\\\\M^S\n\0");
    }
}
