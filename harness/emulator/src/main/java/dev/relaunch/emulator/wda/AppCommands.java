package dev.relaunch.emulator.wda;

import dev.relaunch.emulator.ios.Testmanagerd;
import dev.relaunch.emulator.ui.Screen;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Apps: launched, brought up, ended, asked for their state, and opened by a URL. All of it as XCTest does it, none as a user. */
final class AppCommands {

    private static final int RUNNING_BACKGROUND = 3;

    private final Agent agent;

    AppCommands(Agent agent) {
        this.agent = agent;
    }

    void register(Routes routes) {
        routes.inSession("POST", "/wda/apps/launch", this::launch);
        routes.alone("POST", "/wda/apps/launchUnattached", this::launchUnattached);
        routes.inSession("POST", "/wda/apps/activate", call -> bringUp(call.text("bundleId")));
        routes.inSession("POST", "/wda/apps/terminate", this::terminate);
        routes.inSession("POST", "/wda/apps/state", call -> agent.testmanagerd().state(call.text("bundleId")));
        routes.inSession("GET", "/wda/apps/list", call -> list());
        routes.inSession("POST", "/wda/deactivateApp", this::deactivate);
        routes.inSession("POST", "/url", this::open);
    }

    /** XCUIApplication's {@code launch}, or {@code activate} where the app runs already. */
    private @Nullable Object launch(Call call) {
        String bundleId = call.text("bundleId");
        if (agent.testmanagerd().state(bundleId) < RUNNING_BACKGROUND) {
            start(bundleId, call);
        } else {
            bringUp(bundleId);
        }
        agent.session(call)
                .tested()
                .filter(bundleId::equals)
                .ifPresent(tested -> agent.session(call).expect(tested));
        return null;
    }

    private void start(String bundleId, Call call) {
        agent.testmanagerd().terminate(bundleId);
        bringUp(bundleId);
        agent.launched(
                bundleId,
                Json.plain(call.body().path("arguments")).orElse(List.of()),
                Json.plain(call.body().path("environment")).orElse(Map.of()));
    }

    private @Nullable Object bringUp(String bundleId) {
        if (!agent.testmanagerd().activate(bundleId)) {
            throw WdaError.INVALID_ARGUMENT.because(
                    "The app with the bundle identifier '" + bundleId + "' is not installed on the device under test");
        }
        agent.log().synthesized("activation of " + bundleId);
        return null;
    }

    private @Nullable Object launchUnattached(Call call) {
        if (!agent.testmanagerd().activate(call.text("bundleId"))) {
            throw WdaError.UNKNOWN_ERROR.because("LSApplicationWorkspace failed to launch app");
        }
        return null;
    }

    private boolean terminate(Call call) {
        String bundleId = call.text("bundleId");
        agent.session(call)
                .tested()
                .filter(bundleId::equals)
                .ifPresent(tested -> agent.session(call).expectEnd());
        return agent.testmanagerd().terminate(bundleId);
    }

    private List<Map<String, Object>> list() {
        return agent.testmanagerd().active().stream().map(AppCommands::describe).toList();
    }

    private static Map<String, Object> describe(Screen.Active app) {
        return Map.of("pid", app.pid(), "bundleId", app.bundleId(), "name", app.name());
    }

    private @Nullable Object deactivate(Call call) {
        agent.testmanagerd().deactivate(call.has("duration") ? call.seconds("duration") : USUAL_ABSENCE);
        return null;
    }

    private static final java.time.Duration USUAL_ABSENCE = java.time.Duration.ofSeconds(3);

    private @Nullable Object open(Call call) {
        String url = call.text("url");
        Optional<String> bundleId = call.optional("bundleId");
        Testmanagerd xctest = agent.testmanagerd();
        if (!xctest.open(url, bundleId)) {
            throw WdaError.UNKNOWN_ERROR.because(
                    "Cannot open '" + url + "' with the " + bundleId.orElse("default") + " application");
        }
        return null;
    }
}
