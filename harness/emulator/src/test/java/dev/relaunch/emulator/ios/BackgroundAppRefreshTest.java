package dev.relaunch.emulator.ios;

import static dev.relaunch.emulator.ios.Bench.RECORDER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

@NullUnmarked // TestNG fills the fields before each test
public final class BackgroundAppRefreshTest {

    private static final String PAGE = "Background App Refresh";

    private Bench bench;

    @BeforeMethod
    public void openPage() {
        bench = new Bench();
        bench.launch("Settings");
        bench.tap("General", "XCUIElementTypeStaticText");
        bench.tap(PAGE, "XCUIElementTypeStaticText");
        assertThat(bench.see(PAGE, "XCUIElementTypeNavigationBar")).isNotNull();
    }

    @AfterMethod
    public void end() {
        bench.close();
    }

    private void choose(String choice) {
        bench.tap("AUTO_CONTENT_DOWNLOAD");
        bench.tap(choice, "XCUIElementTypeCell");
        bench.tap("Back");
    }

    private String refreshInApp() {
        bench.launchRecorder();
        return bench.see("relaunch.refresh").label().orElseThrow();
    }

    @Test
    public void isOnForEveryAppAtFirst() {
        assertThat(bench.see("AUTO_CONTENT_DOWNLOAD").value()).contains("Wi-Fi & Cellular Data");
        assertThat(bench.see(RECORDER, "XCUIElementTypeSwitch").value()).contains("1");
        assertThat(refreshInApp()).isEqualTo("available");
    }

    @Test
    public void masterOffTurnsTheSwitchesIntoText() {
        choose("Off");

        assertThat(bench.see("AUTO_CONTENT_DOWNLOAD").value()).contains("Off");
        assertThat(bench.find(RECORDER, "XCUIElementTypeSwitch")).isEmpty();
        assertThat(bench.see("Field Recorder", "XCUIElementTypeStaticText").enabled())
                .isFalse();
        assertThat(bench.log())
                .containsSubsequence(
                        "Preferences: ########### [[MCProfileConnection sharedConnection] setAutomaticAppUpdatesAllowed:[value BOOLValue]] 0",
                        "dasd: BAR now disabled");
        assertThat(refreshInApp()).isEqualTo("denied");
    }

    @Test
    public void masterOnAgainBringsTheSwitchesBack() {
        choose("Off");
        bench.hush();

        choose("Wi-Fi");

        assertThat(bench.see("AUTO_CONTENT_DOWNLOAD").value()).contains("Wi-Fi");
        assertThat(bench.see(RECORDER, "XCUIElementTypeSwitch").value()).contains("1");
        assertThat(bench.log())
                .containsSubsequence(
                        "Preferences: ########### [[MCProfileConnection sharedConnection] setAutomaticAppUpdatesAllowed:[value BOOLValue]] 1",
                        "dasd: BAR now enabled");
    }

    @Test
    public void switchOfOneAppLeavesTheOthersOn() {
        bench.tap(RECORDER, "XCUIElementTypeSwitch");

        assertThat(bench.see(RECORDER, "XCUIElementTypeSwitch").value()).contains("0");
        assertThat(bench.see("com.example.tidetable", "XCUIElementTypeSwitch").value())
                .contains("1");
        assertThat(bench.log())
                .contains("Preferences: ############## Adding <private> with mode <private>")
                .noneMatch(line -> line.contains("BAR now"));
        assertThat(refreshInApp()).isEqualTo("denied");
    }

    @Test
    public void chooserMarksWhatIsChosen() {
        choose("Wi-Fi");
        bench.tap("AUTO_CONTENT_DOWNLOAD");

        assertThat(bench.nodes()
                        .filter(node -> node.children().stream()
                                .anyMatch(child -> child.name().equals(Optional.of("checkmark"))))
                        .map(node -> node.name().orElseThrow()))
                .containsExactly("Wi-Fi");
    }

    @Test
    public void appsWithoutAModeThatRefreshesAreNotListed() {
        assertThat(bench.nodes().flatMap(node -> node.name().stream()))
                .contains(RECORDER, "com.example.tidetable", "com.apple.mobilemail")
                .doesNotContain("com.example.birdlog", "com.example.metronome", "com.apple.mobilephone");
    }

    @Test
    public void settingsKeepsItsPlaceWhileItLives() {
        bench.goHome();
        bench.pass(5_000);
        bench.launch("Settings");
        assertThat(bench.find(PAGE, "XCUIElementTypeNavigationBar")).isPresent();

        bench.command("jetsam", "bundle", Bench.SETTINGS);
        bench.launch("Settings");
        assertThat(bench.find("Settings", "XCUIElementTypeNavigationBar")).isPresent();
    }
}
