package dev.relaunch.emulator.ios;

import static dev.relaunch.emulator.ios.Bench.RECORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaunch.emulator.files.DeviceFiles;
import dev.relaunch.emulator.files.FileFailure;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.NullUnmarked;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

@NullUnmarked // TestNG fills the fields before each test
public final class InstallationTest {

    private Bench bench;

    @BeforeMethod
    public void begin() {
        bench = new Bench();
        bench.launchRecorder();
    }

    @AfterMethod
    public void end() {
        bench.close();
    }

    @Test
    public void updateEndsTheAppAndKeepsItsPlace() {
        assertThat(bench.command("update", "bundle", RECORDER)).isEqualTo(RECORDER + " is build 2");

        assertThat(bench.log())
                .anyMatch(line -> line.endsWith("termination reported by launchd (10, " + 0xdead6502L + ", 9)"));
        bench.hush();
        bench.launchRecorder();
        assertThat(bench.appLog()).containsExactly("[relaunch] didFinishLaunching state=inactive");
    }

    @Test
    public void removedAppIsGoneFromEverywhere() {
        bench.command("uninstall", "bundle", RECORDER);

        assertThat(bench.log()).contains("SpringBoard: SBWorkspaceTerminateApplication: \"uninstalling app\"");
        assertThat(bench.phone().apps()).extracting(InstalledApp::bundleId).doesNotContain(RECORDER);
        assertThat(bench.nodes().flatMap(node -> node.name().stream())).doesNotContain("Field Recorder");
        bench.openSwitcher();
        assertThat(bench.nodes().flatMap(node -> node.name().stream())).noneMatch(name -> name.contains(RECORDER));
    }

    @Test
    public void dataOutlivesAnUpdateButNotTheRemoval() throws FileFailure {
        String journal = "Documents/relaunch-journal.log";
        DeviceFiles files = bench.phone().files();
        bench.command("update", "bundle", RECORDER);
        assertThat(new String(files.container(RECORDER).read(journal), StandardCharsets.UTF_8))
                .isEqualTo("didFinishLaunching state=inactive n=1\n");

        bench.command("uninstall", "bundle", RECORDER);

        assertThat(files.container(RECORDER).exists(journal)).isFalse();
    }

    @Test
    public void newAppHasAnIconAndOpens() {
        bench.phone().install(new InstalledApp("com.example.kite", "Kite", "Kite", "3", "1.3", false));

        bench.launch("Kite");

        assertThat(bench.screen().active().bundleId()).isEqualTo("com.example.kite");
    }

    @Test
    public void appOfTheSystemStays() {
        assertThatThrownBy(() -> bench.command("uninstall", "bundle", Bench.SETTINGS))
                .hasMessageContaining("came with the system");
    }
}
