package dev.relaunch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.relaunch.model.BackgroundAppRefresh;
import dev.relaunch.model.Conditions;
import dev.relaunch.model.OsVersion;
import dev.relaunch.model.Termination;
import dev.relaunch.model.Trigger;
import dev.relaunch.oracle.Oracle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

public final class ExplainCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @DataProvider
    public Object[][] versions() {
        return new Object[][] {{"iOS 16"}, {"iOS 18"}, {"iOS 26"}, {"watchOS 11"}};
    }

    @Test(dataProvider = "versions")
    public void matrixReadsWell(String os) {
        Golden.assertMatches("matrix-" + os.replace(' ', '-'), says(0, "explain", "--matrix", "--os", os));
    }

    @Test
    public void matrixLinesUpInAHundredColumns() {
        assertThat(says(0, "explain", "--matrix").lines().limit(34))
                .allSatisfy(line -> assertThat(line.length()).isLessThan(100));
    }

    @Test
    public void matrixUnderCircumstancesIsAnotherOne() {
        String quiet = says(0, "explain", "--matrix", "--refresh", "off", "--with", "low-power-mode");

        assertThat(quiet).contains("Background App Refresh off · Low Power Mode on");
        assertThat(quiet.lines().filter(line -> line.startsWith("silent-push")))
                .containsExactly(
                        "silent-push        no      told    told    no      no      no      no      no      no      no");
    }

    @Test
    public void triggersAreListed() {
        Golden.assertMatches("explain-triggers", says(0, "explain"));
    }

    @Test
    public void triggerAloneIsToldForEveryState() {
        Golden.assertMatches("explain-silent-push", says(0, "explain", "silent-push"));
        Golden.assertMatches("explain-urlsession-debugger", says(0, "explain", "urlsession", "--with", "debugger"));
    }

    @Test
    public void everyAnswerIsJsonToo() throws IOException {
        JsonNode one = JSON.readTree(says(0, "explain", "urlsession", "--termination", "force-quit", "--json"));
        assertThat(one.get("modality").asText()).isEqualTo("MUST_NOT");
        assertThat(one.get("rules").get(0).asText()).isEqualTo("URLSESSION-2");

        assertThat(JSON.readTree(says(0, "explain", "--json"))).hasSize(30);
        assertThat(JSON.readTree(says(0, "explain", "--matrix", "--json")).get("rows"))
                .hasSize(30);
        assertThat(JSON.readTree(says(0, "explain", "tap", "--json")).get("cells"))
                .hasSize(10);
        assertThat(JSON.readTree(says(0, "explain", "--lint", "--json")).get("problems"))
                .isEmpty();
    }

    @Test
    public void lintSaysWhatItLookedAt() {
        assertThat(says(0, "explain", "--lint"))
                .startsWith("the oracle's table is sound: ")
                .contains("rules", "gates");
    }

    @DataProvider
    public Object[][] mistakes() {
        return new Object[][] {
            {"explain-no-trigger", new String[] {"explain", "--termination", "crash"}},
            {"explain-matrix-of-one-state", new String[] {"explain", "--matrix", "--termination", "crash"}},
            {"explain-circumstance", new String[] {"explain", "tap", "--with", "locked,low-power"}},
            {"explain-os", new String[] {"explain", "tap", "--os", "tvOS 17"}},
            {
                "explain-no-such-conditions",
                new String[] {"explain", "tap", "--termination", "crash", "--with", "force-quit-before-reboot"}
            },
            {"explain-trigger", new String[] {"explain", "silentpush"}},
            {"explain-html-nowhere", new String[] {"explain", "--html", "no/such/folder/oracle.html"}},
        };
    }

    @Test(dataProvider = "mistakes")
    public void mistakesAreToldInPlainWords(String name, String[] args) {
        TextConsole text = new TextConsole();

        assertThat(text.run(args)).isEqualTo(3);

        assertThat(text.out()).isEmpty();
        Golden.assertMatches(name, text.err());
    }

    @Test
    public void pageHoldsTheMatrixAndEveryExplanationAndLoadsNothing() throws IOException {
        Path page = Files.createTempFile("relaunch-oracle", ".html");
        try {
            TextConsole text = new TextConsole();

            assertThat(text.run("explain", "--html", page.toString(), "--os", "18"))
                    .isEqualTo(0);

            String html = Files.readString(page);
            assertThat(text.err()).isEqualTo("written to " + page + "\n");
            assertThat(html)
                    .contains("default-src 'none'; style-src 'sha256-")
                    .contains("What iOS 18.0 does to an app in the background")
                    .contains("href=\"#urlsession-urlsession-2-relaunch\"", "id=\"urlsession-urlsession-2-relaunch\"")
                    .contains("app&lt;bundle&gt; with intent background")
                    .doesNotContain("<bundle>", "<script", "src=", "http:", "https:");
            assertThat(html.split("<article ", -1)).hasSizeGreaterThan(100);
        } finally {
            Files.delete(page);
        }
    }

    @Test
    public void everyLinkOfThePageLeadsSomewhere() {
        String html = MatrixPage.of(
                        Oracle.bundled(),
                        List.of(Trigger.values()),
                        new Conditions(Termination.CRASH, BackgroundAppRefresh.OFF, OsVersion.parse("26")))
                .html();

        Matcher links = Pattern.compile("href=\"#([^\"]+)\"").matcher(html);
        while (links.find()) {
            assertThat(html).contains("id=\"" + links.group(1) + "\"");
        }
    }

    private static String says(int code, String... args) {
        TextConsole text = new TextConsole();
        assertThat(text.run(args)).isEqualTo(code);
        assertThat(text.err()).isEmpty();
        return text.out();
    }
}
