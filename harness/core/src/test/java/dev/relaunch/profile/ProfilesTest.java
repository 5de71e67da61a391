package dev.relaunch.profile;

import static dev.relaunch.command.testing.GoldenText.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.relaunch.model.ConfigException;
import dev.relaunch.model.OsVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.testng.annotations.Test;

public final class ProfilesTest {

    private static final String DEVICE = """
            name: bench-phone
            family: iPhone with Face ID
            os: {name: iOS, from: "18.0", before: "19.0"}
            homeGesture: face-id
            cellular: true
            settings:
              en: {settings: Settings, general: General, backgroundAppRefresh: Background App Refresh,
                   "off": "Off", wifi: Wi-Fi, wifiAndCellular: Wi-Fi & Cellular Data}
              de: {settings: Einstellungen, general: Allgemein, backgroundAppRefresh: Hintergrundaktualisierung,
                   "off": Aus, wifi: WLAN, wifiAndCellular: WLAN & Mobile Daten}
            """;
    private static final String APP = """
            name: field-recorder
            bundleId: com.example.fieldrecorder
            homeScreenName: Field Recorder
            executable: FieldRecorder
            controls:
              transferUrl: relaunch.transfer.url
              transferUpload: relaunch.transfer.upload
              transferDownload: relaunch.transfer.download
              transferState: relaunch.transfer.state
              debugExit: relaunch.exit
              backgroundRefresh: relaunch.refresh
            logPoints:
              didFinishLaunching: ["[relaunch] didFinishLaunching"]
            backgroundModes: [fetch]
            """;

    @Test
    public void aDeviceProfileIsReadWhole() {
        DeviceProfile profile = device(DEVICE);
        assertThat(profile.os().contains(OsVersion.parse("iOS", "18.5"))).isTrue();
        assertThat(profile.os().contains(OsVersion.parse("iOS", "19"))).isFalse();
        assertThat(profile.os().contains(OsVersion.parse("iPadOS", "18.5"))).isFalse();
        assertThat(profile.homeGesture()).isEqualTo(HomeGesture.FACE_ID);
        assertThat(profile.labels("de_DE").off()).isEqualTo("Aus");
        assertThat(profile.labels("fr").wifiAndCellular()).isEqualTo("Wi-Fi & Cellular Data");
    }

    @Test
    public void anAppProfileIsReadWhole() {
        AppProfile profile = app(APP);
        assertThat(profile.controls().debugExit()).isEqualTo("relaunch.exit");
        assertThat(profile.logPoints().get("didFinishLaunching")).containsExactly("[relaunch] didFinishLaunching");
        assertThat(profile.backgroundModes()).containsExactly("fetch");
    }

    @Test
    public void allProblemsOfADeviceProfileAreToldAtOnce() {
        String broken = DEVICE.replace("family:", "famly:")
                .replace("\"18.0\"", "eighteen")
                .replace("\"19.0\"", "19.0")
                .replace("face-id\n", "faceid\n")
                .replace("cellular: true", "cellular: maybe")
                .replace("  en:", "  fr:")
                .replace("wifi: WLAN", "wifi: [1]");
        assertGolden("profile-device-problems", refusal(() -> device(broken)));
    }

    @Test
    public void allProblemsOfAnAppProfileAreToldAtOnce() {
        String broken = APP.replace("com.example.fieldrecorder", "fieldrecorder")
                        .replace("debugExit: relaunch.exit", "debugexit: relaunch.exit")
                        .replace("[fetch]", "fetch")
                        .replace("executable: FieldRecorder", "executable: 7")
                + "colour: red\n";
        assertGolden("profile-app-problems", refusal(() -> app(broken)));
    }

    @Test
    public void whatIsNotYamlSaysWhere() {
        assertGolden("profile-not-yaml", refusal(() -> app("name: a\n  bundleId: [b\n")));
        assertGolden("profile-duplicate-key", refusal(() -> app("name: a\nname: b\n")));
        assertGolden("profile-empty", refusal(() -> app("# nothing yet\n")));
    }

    @Test
    public void aProfileThatIsNotThereSaysWhereItWasLookedFor() throws Exception {
        assertGolden("profile-unknown", refusal(() -> DeviceProfile.named("iphone-9000")));
        assertGolden("profile-no-file", refusal(() -> AppProfile.named("./no-such.yaml")));
        Path file = Files.createTempFile("app", ".yaml");
        Files.writeString(file, APP);
        assertThat(AppProfile.named(file.toString())).isEqualTo(app(APP));
        Files.delete(file);
    }

    private static DeviceProfile device(String yaml) {
        return YamlFile.parse("bench-phone.yaml", yaml.getBytes(StandardCharsets.UTF_8), DeviceProfile::from);
    }

    private static AppProfile app(String yaml) {
        return YamlFile.parse("field-recorder.yaml", yaml.getBytes(StandardCharsets.UTF_8), AppProfile::from);
    }

    private static String refusal(ThrowingCallable call) {
        return catchThrowableOfType(ConfigException.class, call).message().render();
    }
}
