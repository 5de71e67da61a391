package dev.relaunch.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.testng.annotations.Test;

public final class SyslogReaderTest {

    private static final LocalDate ABOUT = LocalDate.of(2026, 10, 5);

    /** Everything at once that a device was seen to do to a parser. */
    private static final String NASTY = """
            half a line of an earlier record
            [connected:00008110-000A]

            Oct  5 23:48:33 Rabindras-iPhone runningboardd(RunningBoard)[34] <Notice>: Acquiring assertion targeting
            \t<RBSDomainAttribute| domain:"com.apple.frontboard">
            \t]>
            Oct  5 23:48:33 Rabindras-iPhone kernel()[0] <Notice>: one
            Oct  5 23:48:33 Rabindras-iPhone kernel[0] <Error>: two
            Oct  5 23:48:34 SpringBoard(FrontBoard)[36] <Notice>: no host here
            Oct  5 23:48:34 Rabindras-iPhone com.apple.launchd[1] (UIKitApplication:a.b[0x12][77]) <Notice>: job
            Oct  5 23:48:34 Rabindras-iPhone Strange
            \t[1210] <Warning>: its name holds a newline
            Oct  5 23:48:35 Rabindras-iPhone dasd[82] <Notice>: a:[
            \t{name: Thermal Policy}
            Oct  5 23:48:35 is only text here
            Feb 30 23:48:35 iPhone dasd[82] <Notice>: there is no such day
             ], Decision: AMNP}

            Oct  5 23:48:36 Rabindras-iPhone b\\M-C\\M-$r(lib)[9] <Info>: \\M-b\\M^@\\M-& back\\134slash \\\\ \\^I end\\M
            [disconnected]
            Oct  5 23:48:40 Rabindras-iPhone last[9] <Info>: cut in the mid""";

    private static List<LogRecord> read(SyslogReader reader, byte[] bytes) {
        List<LogRecord> records = new ArrayList<>(reader.feed(bytes, 0, bytes.length));
        records.addAll(reader.finish());
        return records;
    }

    private static List<LogRecord> read(String text) {
        return read(new SyslogReader(ABOUT), text.getBytes(UTF_8));
    }

    @Test
    public void recordsAreNeitherLostNorInvented() {
        SyslogReader reader = new SyslogReader(ABOUT);
        List<LogRecord> records = read(reader, NASTY.getBytes(UTF_8));

        assertThat(records)
                .extracting(record -> record.line() + " " + record.process().replace('\n', '~') + "(" + record.library()
                        + ")[" + record.pid() + "] <" + record.level() + "> "
                        + record.message().replace('\n', '~'))
                .containsExactly(
                        "4 runningboardd(RunningBoard)[34] <Notice> Acquiring assertion targeting~\t<RBSDomainAttribute|"
                                + " domain:\"com.apple.frontboard\">~\t]>",
                        "7 kernel()[0] <Notice> one",
                        "8 kernel()[0] <Error> two",
                        "9 SpringBoard(FrontBoard)[36] <Notice> no host here",
                        "10 com.apple.launchd()[1] <Notice> (UIKitApplication:a.b[0x12][77]) job",
                        "11 Strange~\t()[1210] <Warning> its name holds a newline",
                        "13 dasd()[82] <Notice> a:[~\t{name: Thermal Policy}~Oct  5 23:48:35 is only text here~Feb 30"
                                + " 23:48:35 iPhone dasd[82] <Notice>: there is no such day~ ], Decision: AMNP}~",
                        "19 b\\M-C\\M-$r(lib)[9] <Info> … back\\slash \\ \t end\\M",
                        "21 last()[9] <Info> cut in the mid");
        assertThat(reader.strayLines()).isEqualTo(1);
        assertThat(reader.markers())
                .extracting(SyslogReader.Marker::text)
                .containsExactly("[connected:00008110-000A]", "[disconnected]");
        assertThat(reader.endsInMidLine()).isTrue();
        assertThat(records)
                .extracting(LogRecord::cut)
                .containsOnlyOnce(true)
                .last()
                .isEqualTo(true);
    }

    @Test
    public void offsetsAndLengthsLeadBackToTheBytes() {
        for (LogRecord record : read(NASTY)) {
            String raw = new String(NASTY.getBytes(UTF_8), (int) record.offset(), record.length(), UTF_8);

            assertThat(raw).matches(Pattern.compile("(Oct)[\\s\\S]*[^\\n]|[\\s\\S]*AMNP}\\n"));
            assertThat(raw).contains("[" + record.pid() + "]");
            assertThat(raw.lines().count())
                    .isEqualTo(record.message().lines().count() + (raw.contains("Strange") ? 1 : 0));
        }
    }

    @Test
    public void portionsDoNotMatter() {
        byte[] bytes = NASTY.getBytes(UTF_8);
        List<LogRecord> whole = read(NASTY);
        long seed = System.nanoTime();
        System.out.println("portionsDoNotMatter: seed " + seed);
        Random random = new Random(seed);
        for (int run = 0; run < 200; run++) {
            SyslogReader reader = new SyslogReader(ABOUT);
            List<LogRecord> records = new ArrayList<>();
            for (int at = 0; at < bytes.length; ) {
                int next = Math.min(bytes.length, at + 1 + random.nextInt(40));
                records.addAll(reader.feed(bytes, at, next));
                at = next;
            }
            records.addAll(reader.finish());

            assertThat(records).isEqualTo(whole);
        }
    }

    /** Every prefix of a text holds a prefix of its records; only its last one may be shorter, and then it says so. */
    @Test
    public void everyPrefixIsAPrefix() {
        byte[] bytes = NASTY.getBytes(UTF_8);
        List<LogRecord> whole = read(NASTY);
        for (int end = 0; end <= bytes.length; end++) {
            SyslogReader reader = new SyslogReader(ABOUT);
            List<LogRecord> records = new ArrayList<>(reader.feed(bytes, 0, end));
            records.addAll(reader.finish());

            assertThat(records.size()).isLessThanOrEqualTo(whole.size());
            for (int i = 0; i < records.size() - 1; i++) {
                assertThat(records.get(i)).isEqualTo(whole.get(i));
            }
            if (!records.isEmpty()) {
                LogRecord last = records.get(records.size() - 1);
                LogRecord same = whole.get(records.size() - 1);
                assertThat(last.offset()).isEqualTo(same.offset());
                assertThat(last.cut() || same.message().startsWith(last.message()))
                        .isTrue();
            }
        }
    }

    @Test
    public void aRecordCanBeSeenBeforeTheNextBegins() {
        SyslogReader reader = new SyslogReader(ABOUT);
        byte[] bytes = "Oct  5 23:48:33 a(b)[1] <Notice>: x\n".getBytes(UTF_8);

        assertThat(reader.feed(bytes, 0, bytes.length)).isEmpty();
        assertThat(reader.pending()).get().extracting(LogRecord::message).isEqualTo("x");
        assertThat(reader.finish()).hasSize(1);
        assertThat(reader.pending()).isEmpty();
    }

    @Test
    public void nulAndCarriageReturnAreNoText() {
        List<LogRecord> records =
                read("\0Oct  5 23:48:33 h a[1] <Notice>: x\0y\r\n\0Oct  5 23:48:33 h b[2] <Notice>: z\n\0");

        assertThat(records).extracting(LogRecord::message).containsExactly("xy", "z");
        assertThat(records.get(0).offset()).isEqualTo(1);
    }

    @Test
    public void yearsAreInferredOverNewYearAndBack() {
        SyslogReader reader = new SyslogReader(LocalDate.of(2027, 1, 2));
        String text = """
                Dec 31 23:59:59 h a[1] <Notice>: x
                Jan  1 00:00:00 h a[1] <Notice>: y
                Dec 31 23:59:59 h a[1] <Notice>: late
                Feb 29 00:00:00 h a[1] <Notice>: leap
                """;

        assertThat(read(reader, text.getBytes(UTF_8)))
                .extracting(record -> record.time().toString())
                .containsExactly("2026-12-31T23:59:59", "2027-01-01T00:00", "2026-12-31T23:59:59", "2028-02-29T00:00");
    }

    @Test
    public void namesWithBlanksAndParenthesesAreWhole() {
        String text = """
                Jun  9 15:06:06.534469 runningboardd(RunningBoard)[33] <Info>: x
                Jun  9 15:06:06.534469 novio (R14)(CoreFoundation)[2768] <Debug>: y
                Jun  9 15:06:06.534469 Field Recorder[5] <Debug>: z
                """;

        assertThat(read(text))
                .extracting(record -> record.process() + "|" + record.library())
                .containsExactly("runningboardd|RunningBoard", "novio (R14)|CoreFoundation", "Field Recorder|");
        assertThat(read(text).get(0).time().toString()).endsWith("15:06:06.534469");
    }

    @Test
    public void binaryTextIsDecodedAsFarAsItGoes() {
        byte[] bytes = "Oct  5 23:48:33 h bluetoothd[1] <Notice>: \\M-^?\\377 \u00ff\u00fe \\M^\\ \\M-' ok\n"
                .getBytes(ISO_8859_1);

        assertThat(read(new SyslogReader(ABOUT), bytes).get(0).message()).endsWith(" ok");
    }

    @Test
    public void noiseNeverThrows() {
        long seed = System.nanoTime();
        System.out.println("noiseNeverThrows: seed " + seed);
        Random random = new Random(seed);
        byte[] sample = NASTY.getBytes(UTF_8);
        for (int run = 0; run < 2_000; run++) {
            byte[] noisy = sample.clone();
            for (int i = 0; i < 1 + random.nextInt(30); i++) {
                noisy[random.nextInt(noisy.length)] = (byte) (random.nextBoolean() ? random.nextInt(256) : '\n');
            }
            SyslogReader reader = new SyslogReader(ABOUT);
            List<LogRecord> records = read(reader, noisy);

            assertThat(records).hasSizeLessThan(30);
        }
    }
}
