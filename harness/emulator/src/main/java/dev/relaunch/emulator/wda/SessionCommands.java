package dev.relaunch.emulator.wda;

import com.fasterxml.jackson.databind.JsonNode;
import dev.relaunch.emulator.ios.DeviceIdentity;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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
        routes.alone("POST", "/session", call -> begin());
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

    private Map<String, Object> begin() {
        return describe(agent.begin());
    }

    private Map<String, Object> session(Call call) {
        return describe(agent.session(call));
    }

    private Map<String, Object> describe(Session session) {
        String version = agent.device().identity().productVersion();
        return Map.of("sessionId", session.id(), "capabilities", Map.of("device", kind(), "sdkVersion", version));
    }

    private @Nullable Object end() {
        agent.end();
        return null;
    }

    private Map<String, Object> set(Call call) {
        Map<String, Object> settings = agent.session(call).settings();
        for (Map.Entry<String, JsonNode> entry : call.body().path("settings").properties()) {
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
