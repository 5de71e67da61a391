package dev.relaunch.emulator.wda;

import com.fasterxml.jackson.databind.JsonNode;
import dev.relaunch.emulator.ios.DeviceIdentity;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Status, sessions, settings, timeouts. */
final class SessionCommands {

    private final Agent agent;

    SessionCommands(Agent agent) {
        this.agent = agent;
    }

    void register(Routes routes) {
        routes.alone("GET", "/status", call -> status());
        routes.alone("POST", "/session", this::begin);
        routes.alone("GET", "/wda/healthcheck", this::healthCheck);
        routes.alone("GET", "/session/:session", this::session);
        routes.alone("DELETE", "/session/:session", call -> end());
        routes.inSession(
                "GET",
                "/appium/settings",
                call -> new TreeMap<>(agent.session(call).settings()));
        routes.inSession("POST", "/appium/settings", this::set);
        routes.inSession("POST", "/timeouts", call -> timeouts());
    }

    private Map<String, Object> status() {
        DeviceIdentity identity = agent.device().identity();
        Map<String, Object> os = new LinkedHashMap<>();
        os.put("name", "iOS");
        os.put("version", identity.productVersion());
        os.put("sdkVersion", identity.productVersion());
        os.put("testmanagerdVersion", 65535);
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("ready", true);
        status.put("message", "WebDriverAgent is ready to accept commands");
        status.put("state", "success");
        status.put("os", os);
        status.put("ios", Map.of("ip", "127.0.0.1"));
        status.put(
                "build", Map.of("productBundleIdentifier", "com.facebook.WebDriverAgentRunner", "version", "16.12.9"));
        status.put("device", kind());
        return status;
    }

    private String kind() {
        return agent.device().identity().deviceClass().toLowerCase(Locale.ROOT);
    }

    private @Nullable Object healthCheck(Call call) {
        agent.look();
        return null;
    }

    /** Opens a session; where it names an app, that is started anew under XCTest. */
    private Map<String, Object> begin(Call call) {
        if (!call.body().path("capabilities").isObject()) {
            throw WdaError.SESSION_NOT_CREATED.because("'capabilities' is mandatory to create a new session");
        }
        JsonNode always = call.body().path("capabilities").path("alwaysMatch");
        JsonNode first = call.body().path("capabilities").path("firstMatch").path(0);
        Optional<String> app = text(first, always, "bundleId");
        Optional<String> url = text(first, always, "initialUrl");
        end();
        app.ifPresent(bundleId -> start(bundleId, flag(first, "forceAppLaunch")));
        url.ifPresent(link -> agent.testmanagerd().open(link, app));
        Session begun = new Session(
                app,
                flag(first, "shouldTerminateApp"),
                text(first, always, "defaultAlertAction").orElse(""));
        agent.begin(begun);
        return describe(begun);
    }

    private static Optional<String> text(JsonNode first, JsonNode always, String name) {
        JsonNode value = first.has(name) ? first.path(name) : always.path(name);
        return value.isTextual() ? Optional.of(value.asText()) : Optional.empty();
    }

    /** These flags are on where nothing is said. */
    private static boolean flag(JsonNode capabilities, String name) {
        return capabilities.path(name).asBoolean(true);
    }

    private void start(String bundleId, boolean anew) {
        if (anew) {
            agent.testmanagerd().terminate(bundleId);
        }
        if (!agent.testmanagerd().activate(bundleId)) {
            throw WdaError.SESSION_NOT_CREATED.because("Cannot launch " + bundleId
                    + " application. Make sure the correct bundle identifier has been provided in capabilities and"
                    + " check the device log for possible crash report occurrences");
        }
    }

    private Map<String, Object> session(Call call) {
        return describe(agent.session(call));
    }

    private Map<String, Object> describe(Session session) {
        String version = agent.device().identity().productVersion();
        return Map.of("sessionId", session.id(), "capabilities", Map.of("device", kind(), "sdkVersion", version));
    }

    private @Nullable Object end() {
        agent.session()
                .flatMap(Session::toBeEnded)
                .ifPresent(bundleId -> agent.testmanagerd().terminate(bundleId));
        agent.end();
        return null;
    }

    private Map<String, Object> set(Call call) {
        Map<String, Object> settings = agent.session(call).settings();
        JsonNode given = call.body().path("settings");
        if (!given.isMissingNode() && !given.isNull() && !given.isObject()) {
            throw WdaError.INVALID_ARGUMENT.because("settings must be a dictionary");
        }
        for (Map.Entry<String, JsonNode> entry : given.properties()) {
            // Settings that WebDriverAgent does not know are ignored, as it does.
            settings.computeIfPresent(
                    entry.getKey(),
                    (name, before) -> Json.plain(entry.getValue()).orElse(before));
        }
        return new TreeMap<>(settings);
    }

    private static @Nullable Object timeouts() {
        // The driver keeps the timeouts itself and polls; this command changes nothing on the device.
        return null;
    }
}
