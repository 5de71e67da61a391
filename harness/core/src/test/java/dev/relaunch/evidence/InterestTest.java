package dev.relaunch.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.testng.annotations.Test;

/** What is passed over for speed must be what nobody would have used. */
public final class InterestTest {

    private static final Signatures TABLE = Signatures.bundled();

    /** Every line of the table of signatures, as a log would have it, with a host and without. */
    @Test
    public void noRecordWithASignIsPassedOver() {
        for (String host : List.of("", "iPhone ")) {
            StringBuilder log = new StringBuilder("Nov 22 14:02:09 " + host + "kernel[0] <Notice>: no sign\n");
            int signs = 0;
            for (Signature signature : TABLE.all()) {
                String process = signature.process().isEmpty() ? "CommCenter" : signature.process();
                String library = signature.library().isEmpty() ? "" : "(" + signature.library() + ")";
                for (String line : signature.lines()) {
                    log.append("Nov 22 14:02:09 " + host + process + library + "[36] <Notice>: " + line + "\n");
                    signs++;
                }
            }
            byte[] bytes = log.toString().getBytes(UTF_8);
            Interest interest = new AppLives(TABLE, List.of()).interest();
            SyslogReader reader = new SyslogReader(Samples.ABOUT, interest);
            List<LogRecord> wanted = new ArrayList<>(reader.feed(bytes, 0, bytes.length));
            wanted.addAll(reader.finish());

            assertThat(wanted)
                    .hasSize(signs)
                    .allMatch(record -> TABLE.shownBy(record).isPresent());
            assertThat(reader.records()).isEqualTo(signs + 1);
        }
    }

    /** What an app logs may hold letters that the relay encodes: then its bytes are not what it reads. */
    @Test
    public void entryPointsOfAnAppAreWantedInAnyLanguage() {
        LogPoints points = new LogPoints("a.b", "Field Recorder", Map.of("one", List.of("begonnen: \u00fc")));
        Interest interest = new AppLives(TABLE, List.of(points)).interest();
        SyslogReader reader = new SyslogReader(Samples.ABOUT, interest);
        byte[] bytes = """
                Nov 22 14:02:09 iPhone Field Recorder[36] <Notice>: begonnen: \\M-C\\M-<
                Nov 22 14:02:09 iPhone Recorder[36] <Notice>: begonnen: \\M-C\\M-<
                """.getBytes(UTF_8);
        List<LogRecord> wanted = new ArrayList<>(reader.feed(bytes, 0, bytes.length));
        wanted.addAll(reader.finish());

        assertThat(wanted).extracting(LogRecord::message).containsExactly("begonnen: \u00fc");
    }
}
