package dev.relaunch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.testng.annotations.AfterClass;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

public final class ReadCommandTest {

    private static final String LOG =
            "Nov 22 14:02:09 SpringBoard(FrontBoard)[34] <Notice>: one\nNov 22 14:02:10 kernel[0] <Notice>: two\n";

    private final Path folder;

    public ReadCommandTest() throws IOException {
        folder = Files.createTempDirectory("relaunch-read");
    }

    @AfterClass(alwaysRun = true)
    public void remove() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @DataProvider
    public Object[][] noLogs() {
        return new Object[][] {
            {"empty.txt", new byte[0], "nothing: it is empty"},
            {"notes.md", "no log\nat all\n".getBytes(StandardCharsets.UTF_8), "no record in 2 lines"},
            {
                "logcat.txt",
                "--------- beginning of main\n01-25 20:01:35.263  2484  2799 D x: y\n".getBytes(StandardCharsets.UTF_8),
                "an Android device"
            },
            {"short.txt", "no log".getBytes(StandardCharsets.UTF_8), "no record in 1 line\n"},
            {"noise.bin", new byte[] {(byte) 0xfe, 1, (byte) 0xff, 0, 7}, "no record in 1 line\n"},
            {"log.gz", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0}, "compressed file that is cut"},
            {"log.xz", new byte[] {(byte) 0xfd, 0x37, 0x7a, 0x58, 0x5a}, "unpack it first: xz -dc"},
        };
    }

    @Test(dataProvider = "noLogs")
    public void whatIsNoLogIsRefused(String name, byte[] content, String says) throws IOException {
        TextConsole text = new TextConsole();
        String file = write(name, content);

        assertThat(text.run("read", file, "--json")).isEqualTo(3);

        assertThat(text.out()).isEmpty();
        assertThat(text.err()).startsWith(file + " is no log of a device\n").contains(says);
    }

    @Test
    public void folderWithoutLogsAndReportsIsRefusedInPlainWords() throws IOException {
        TextConsole text = new TextConsole();
        Path empty = Files.createDirectories(folder.resolve("empty"));

        assertThat(text.run("read", empty.toString())).isEqualTo(3);

        assertThat(text.err())
                .startsWith(empty + " holds no log and no report of a device")
                .doesNotContain("Exception");
    }

    @Test
    public void missingLogIsRefusedInPlainWords() {
        TextConsole text = new TextConsole();

        assertThat(text.run("read", "no-such-log.txt")).isEqualTo(3);

        assertThat(text.err())
                .startsWith("no-such-log.txt cannot be read")
                .contains("there is no such file")
                .doesNotContain("Exception");
    }

    @Test
    public void logOnWhichNothingHappenedIsRead() throws IOException {
        TextConsole text = new TextConsole();

        assertThat(text.run("read", write("quiet.txt", LOG.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(0);

        assertThat(text.out()).startsWith("2 records in 2 lines").contains("nothing found");
    }

    @Test
    public void severalLogsAreToldUnderTheirNames() throws IOException {
        TextConsole text = new TextConsole();
        String one = write("one.txt", LOG.getBytes(StandardCharsets.UTF_8));
        String none = write("none.txt", new byte[0]);
        String two = write("two.txt", LOG.getBytes(StandardCharsets.UTF_8));

        assertThat(text.run("read", one, none, two)).isEqualTo(3);

        assertThat(text.out()).startsWith(one + "\n2 records").contains("\n" + two + "\n2 records");
        assertThat(text.err()).startsWith(none + " is no log");
    }

    @Test
    public void severalLogsAreOneJsonArray() throws IOException {
        TextConsole text = new TextConsole();
        String one = write("three.txt", LOG.getBytes(StandardCharsets.UTF_8));

        assertThat(text.run("read", one, one, "--json")).isEqualTo(0);

        assertThat(text.out())
                .startsWith("[ {\n  \"file\" : \"" + one + "\",\n  \"extent\" : {")
                .contains("}, {");
    }

    private String write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content).toString();
    }
}
