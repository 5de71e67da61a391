package dev.relaunch.emulator.wda;

import dev.relaunch.emulator.ios.DeviceIdentity;
import dev.relaunch.emulator.ui.Node;
import dev.relaunch.emulator.ui.Screen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is on the screen, and what the device is. */
final class DeviceCommands {

    private static final String STATUS_BAR = Attributes.TYPE_PREFIX + "StatusBar";

    private final Agent agent;

    DeviceCommands(Agent agent) {
        this.agent = agent;
    }

    void register(Routes routes) {
        routes.anywhere("GET", "/source", this::source);
        routes.anywhere("GET", "/screenshot", call -> screenshot());
        routes.anywhere("GET", "/wda/activeAppInfo", call -> activeApp());
        routes.anywhere("GET", "/wda/screen", call -> screen());
        routes.anywhere("GET", "/wda/device/info", call -> info());
        // The emulated phones have no lock screen yet: their display stays on, as on a bench.
        routes.anywhere("GET", "/wda/locked", call -> false);
        routes.anywhere("GET", "/orientation", call -> "PORTRAIT");
        routes.inSession("GET", "/window/rect", call -> Attributes.rect(window()));
        routes.anywhere("GET", "/window/size", call -> size(window()));
        // On its cable and full, as lockdownd says too.
        routes.inSession("GET", "/wda/batteryInfo", call -> Map.of("level", 1.0, "state", 3));
        for (String method : List.of("GET", "POST")) {
            routes.anywhere(method, "/alert/text", call -> noAlert());
        }
        routes.anywhere("POST", "/alert/accept", call -> noAlert());
        routes.anywhere("POST", "/alert/dismiss", call -> noAlert());
        routes.inSession("GET", "/wda/alert/buttons", call -> noAlert());
    }

    /** No alert of the system can come up on the emulated screen. */
    private static @Nullable Object noAlert() {
        throw WdaError.NO_SUCH_ALERT.because("An attempt was made to operate on a modal dialog when one was not open");
    }

    private Object source(Call call) {
        String format = call.query().getOrDefault("format", "xml");
        Node root = agent.lookClosely();
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "xml" -> PageSource.xml(root, scope(call));
            case "json" -> PageSource.tree(root);
            case "description" -> PageSource.description(root);
            default ->
                throw WdaError.INVALID_ARGUMENT.because("Unknown source format '" + format
                        + "'. Only [xml, json, description] source formats are supported.");
        };
    }

    private static String scope(Call call) {
        String scope = call.query().getOrDefault("scope", "");
        if (!scope.matches("[A-Za-z]*")) {
            throw WdaError.INVALID_ARGUMENT.because("'" + scope + "' cannot be the name of an element");
        }
        return scope;
    }

    private String screenshot() {
        return Screenshot.draw(agent.screen().tree(), window());
    }

    private Map<String, Object> activeApp() {
        Screen.Active active = agent.screen().active();
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("pid", active.pid());
        info.put("bundleId", active.bundleId());
        info.put("name", active.name());
        info.put("processArguments", Map.of("args", List.of(), "env", Map.of()));
        return info;
    }

    private Map<String, Object> screen() {
        Node.Rect statusBar = Nodes.withDescendants(agent.screen().tree())
                .filter(node -> node.type().equals(STATUS_BAR))
                .findFirst()
                .map(Node::rect)
                .orElse(new Node.Rect(0, 0, 0, 0));
        Map<String, Object> screen = new LinkedHashMap<>();
        screen.put("screenSize", size(window()));
        screen.put("statusBarSize", size(statusBar));
        screen.put("displayId", 1);
        screen.put("scale", Screenshot.SCALE);
        return screen;
    }

    private Map<String, Object> info() {
        DeviceIdentity identity = agent.device().identity();
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("currentLocale", "en_US");
        info.put("timeZone", identity.zone());
        info.put("name", identity.name());
        info.put("model", identity.deviceClass());
        info.put("uuid", identity.udid());
        info.put("userInterfaceIdiom", 0);
        info.put("userInterfaceStyle", "light");
        info.put("isSimulator", false);
        info.put("thermalState", 0);
        return info;
    }

    private Node.Rect window() {
        return new Node.Rect(0, 0, agent.screen().width(), agent.screen().height());
    }

    private static Map<String, Integer> size(Node.Rect rect) {
        Map<String, Integer> size = new LinkedHashMap<>();
        size.put("width", rect.width());
        size.put("height", rect.height());
        return size;
    }
}
