package dev.relaunch.emulator.wda;

import dev.relaunch.emulator.app.Position;
import dev.relaunch.emulator.ios.DarwinNotifications;
import dev.relaunch.emulator.ios.DeviceIdentity;
import dev.relaunch.emulator.ios.DeviceStatus;
import dev.relaunch.emulator.ios.Testmanagerd;
import dev.relaunch.emulator.ui.Appearance;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What the device is and how it is, and its switches: lock, buttons, appearance, simulated location, pasteboard. */
final class DeviceCommands {

    private static final Duration COOL_OFF = Duration.ofSeconds(1);
    private static final Duration LOCK_MAX = Duration.ofSeconds(5);
    private static final List<String> BUTTONS = List.of("home", "volumedown", "volumeup");
    private static final int CONSUMER_PAGE = 0x0c;
    private static final int POWER = 0x30;
    private static final int MENU = 0x40;
    private static final int UNPLUGGED = 1;
    private static final int CHARGING = 2;
    private static final int FULL = 3;
    private static final int PERCENT = 100;

    private final Agent agent;
    private final Map<String, String> pasteboard = new HashMap<>();

    DeviceCommands(Agent agent) {
        this.agent = agent;
    }

    void register(Routes routes) {
        routes.anywhere("GET", "/wda/device/info", call -> info());
        routes.inSession("GET", "/wda/batteryInfo", call -> battery());
        routes.anywhere("POST", "/wda/lock", call -> lock());
        routes.anywhere("POST", "/wda/unlock", call -> unlock());
        routes.anywhere("GET", "/wda/locked", call -> xctest().locked());
        routes.inSession("POST", "/wda/pressButton", this::pressButton);
        routes.inSession("POST", "/wda/performIoHidEvent", this::ioHidEvent);
        routes.anywhere("POST", "/wda/homescreen", call -> home());
        routes.alone("POST", "/wda/device/appearance", this::appearance);
        routes.anywhere("GET", "/wda/simulatedLocation", call -> location());
        routes.anywhere("POST", "/wda/simulatedLocation", this::simulateLocation);
        routes.anywhere("DELETE", "/wda/simulatedLocation", call -> {
            xctest().simulateLocation(Optional.empty());
            return null;
        });
        routes.anywhere("GET", "/wda/device/location", call -> seenLocation());
        routes.anywhere("POST", "/wda/setPasteboard", this::copy);
        routes.anywhere("POST", "/wda/getPasteboard", this::paste);
        routes.inSession("POST", "/wda/expectNotification", this::expectNotification);
        routes.inSession("POST", "/wda/resetAppAuth", DeviceCommands::resetPermission);
        // Siri hears the words; what she makes of them is not emulated.
        routes.inSession("POST", "/wda/siri/activate", call -> done("spoken: " + call.text("text")));
        routes.inSession("POST", "/wda/touch_id", call -> done("a finger on the sensor"));
        routes.inSession("POST", "/wda/performAccessibilityAudit", call -> List.of());
        for (String video : List.of("/wda/video/start", "/wda/video/stop")) {
            routes.anywhere("POST", video, call -> unsupported("screen recording"));
        }
    }

    private Testmanagerd xctest() {
        return agent.testmanagerd();
    }

    private @Nullable Object done(String what) {
        agent.log().synthesized(what);
        return null;
    }

    private static @Nullable Object unsupported(String what) {
        throw WdaError.UNSUPPORTED_OPERATION.because("The emulated device has no " + what);
    }

    private Map<String, Object> info() {
        DeviceIdentity identity = agent.device().identity();
        Optional<Testmanagerd> known = agent.device().testmanagerd();
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("currentLocale", known.map(Testmanagerd::locale).orElse("en_US"));
        info.put("timeZone", identity.zone());
        info.put("name", identity.name());
        info.put("model", identity.deviceClass());
        info.put("uuid", vendorId(identity));
        info.put("userInterfaceIdiom", identity.deviceClass().equals("iPad") ? 1 : 0);
        info.put(
                "userInterfaceStyle",
                known.map(Testmanagerd::appearance).orElse(Appearance.LIGHT).text());
        info.put("isSimulator", false);
        info.put("thermalState", 0);
        return info;
    }

    /** {@code identifierForVendor}, which is none of the device's own identifiers. */
    private static String vendorId(DeviceIdentity identity) {
        byte[] source = ("vendor of WebDriverAgent on " + identity.udid()).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(source).toString().toUpperCase(Locale.ROOT);
    }

    private Map<String, Object> battery() {
        DeviceStatus status = agent.device().status();
        int charging = status.batteryPercent() >= PERCENT ? FULL : CHARGING;
        return Map.of(
                "level",
                status.batteryPercent() / (double) PERCENT,
                "state",
                status.externalPower() ? charging : UNPLUGGED);
    }

    private @Nullable Object lock() {
        if (!xctest().locked()) {
            agent.log().synthesized("press of the lock button");
            xctest().pressLock();
        }
        return null;
    }

    /** Presses the Home button twice, which opens a device without a passcode, and waits in vain on any other. */
    private @Nullable Object unlock() {
        for (int press = 0; press < 2 && xctest().locked(); press++) {
            home();
            if (xctest().locked()) {
                xctest().await(COOL_OFF);
            }
        }
        if (xctest().locked()) {
            xctest().await(LOCK_MAX);
        }
        if (xctest().locked()) {
            throw WdaError.UNKNOWN_ERROR.because("Timed out while waiting until the screen gets unlocked");
        }
        return null;
    }

    private @Nullable Object pressButton(Call call) {
        String name = call.text("name").toLowerCase(Locale.ROOT);
        if (!BUTTONS.contains(name)) {
            throw WdaError.UNKNOWN_ERROR.because("The button '" + name
                    + "' is not supported. The device under test only supports the following buttons: " + BUTTONS);
        }
        return name.equals("home") ? home() : done("press of " + name);
    }

    private @Nullable Object ioHidEvent(Call call) {
        int usage = call.point("usage");
        if (call.point("page") == CONSUMER_PAGE && usage == POWER) {
            agent.log().synthesized("press of the lock button");
            xctest().pressLock();
            return null;
        }
        return usage == MENU ? home() : done("HID event " + usage);
    }

    private @Nullable Object home() {
        agent.log().synthesized("press of the home button");
        agent.screen().pressHome();
        return null;
    }

    private @Nullable Object appearance(Call call) {
        String name = call.optional("name").orElse("").toLowerCase(Locale.ROOT);
        Appearance chosen = Arrays.stream(Appearance.values())
                .filter(each -> each.text().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        WdaError.INVALID_ARGUMENT.because("The appearance name must be either 'light' or 'dark'"));
        xctest().appearance(chosen);
        return null;
    }

    private Map<String, @Nullable Object> location() {
        Optional<Position> simulated = xctest().location();
        Map<String, @Nullable Object> location = new LinkedHashMap<>();
        location.put("latitude", simulated.map(Position::latitude).orElse(null));
        location.put("longitude", simulated.map(Position::longitude).orElse(null));
        location.put("altitude", simulated.map(where -> 0.0).orElse(null));
        return location;
    }

    /** What Core Location tells WebDriverAgent, which has no permission to know. */
    private static Map<String, Object> seenLocation() {
        return Map.of("authorizationStatus", 0, "latitude", 0, "longitude", 0, "altitude", 0);
    }

    private @Nullable Object simulateLocation(Call call) {
        if (!call.has("latitude") || !call.has("longitude")) {
            throw WdaError.INVALID_ARGUMENT.because("Both latitude and longitude must be provided");
        }
        xctest().simulateLocation(Optional.of(new Position(call.number("latitude"), call.number("longitude"))));
        return null;
    }

    private @Nullable Object copy(Call call) {
        String content = call.optional("content").orElse("");
        try {
            // Checked as XCTest does; kept as it came.
            Base64.getMimeDecoder().decode(content);
        } catch (IllegalArgumentException malformed) {
            throw WdaError.INVALID_ARGUMENT.because("Cannot decode the pasteboard content from base64");
        }
        pasteboard.put(contentType(call), content);
        return null;
    }

    private String paste(Call call) {
        return pasteboard.getOrDefault(contentType(call), "");
    }

    private static String contentType(Call call) {
        String type = call.optional("contentType").orElse("plaintext").toLowerCase(Locale.ROOT);
        if (!List.of("plaintext", "image", "url").contains(type)) {
            throw WdaError.UNKNOWN_ERROR.because("Unsupported content type: " + type);
        }
        return type;
    }

    /** Within WebDriverAgent's own process nothing posts notifications: only those of the device can come. */
    private @Nullable Object expectNotification(Call call) {
        String name = call.text("name");
        String type = call.optional("type").orElse("plain");
        if (!type.equals("plain") && !type.equals("darwin")) {
            throw WdaError.INVALID_ARGUMENT.because(
                    "Notification type could only be 'plain' or 'darwin'. Got '" + type + "' instead");
        }
        Duration timeout = call.has("timeout") ? call.seconds("timeout") : Duration.ofMinutes(1);
        if (!posted(name, type.equals("darwin"), timeout)) {
            throw WdaError.TIMEOUT.because("Did not receive any expected " + name + " notifications within "
                    + timeout.toMillis() / 1000.0 + "s");
        }
        return null;
    }

    private boolean posted(String name, boolean darwin, Duration timeout) {
        CountDownLatch came = new CountDownLatch(1);
        DarwinNotifications.Observer observer = posted -> {
            if (darwin && posted.equals(name)) {
                came.countDown();
            }
        };
        agent.device().notifications().add(observer);
        try {
            return came.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            agent.device().notifications().remove(observer);
        }
    }

    private static @Nullable Object resetPermission(Call call) {
        if (!call.has("resource")) {
            throw WdaError.INVALID_ARGUMENT.because(
                    "The 'resource' argument must be set to a valid resource identifier (numeric value)."
                            + " See https://developer.apple.com/documentation/xctest/xcuiprotectedresource");
        }
        return null;
    }
}
