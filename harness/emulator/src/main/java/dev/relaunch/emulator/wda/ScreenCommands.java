package dev.relaunch.emulator.wda;

import dev.relaunch.emulator.ui.Bounds;
import dev.relaunch.emulator.ui.Node;
import dev.relaunch.emulator.ui.Picture;
import dev.relaunch.emulator.ui.Screen;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is on the screen: its source, its picture, its size, and who is in front. */
final class ScreenCommands {

    private static final String PORTRAIT = "PORTRAIT";
    private static final Map<String, Integer> UPRIGHT = Map.of("x", 0, "y", 0, "z", 0);

    private final Agent agent;

    ScreenCommands(Agent agent) {
        this.agent = agent;
    }

    void register(Routes routes) {
        routes.anywhere("GET", "/source", this::source);
        routes.anywhere("GET", "/wda/accessibleSource", call -> PageSource.tree(agent.lookClosely(), Set.of()));
        routes.anywhere("GET", "/screenshot", call -> screenshot());
        routes.anywhere("GET", "/wda/activeAppInfo", call -> activeApp());
        routes.anywhere("GET", "/wda/screen", call -> screen());
        routes.anywhere("GET", "/wda/screens", call -> List.of(screen()));
        routes.inSession("GET", "/window/rect", call -> Attributes.rect(window()));
        routes.anywhere("GET", "/window/size", call -> size(window()));
        routes.anywhere("GET", "/orientation", call -> PORTRAIT);
        routes.anywhere("POST", "/orientation", ScreenCommands::orient);
        routes.anywhere("GET", "/rotation", call -> UPRIGHT);
        routes.anywhere("POST", "/rotation", ScreenCommands::rotate);
        routes.anywhere("GET", "/wda/deviceOrientation", call -> PORTRAIT);
    }

    /** The emulated devices lie on a bench: nothing on them turns. */
    private static @Nullable Object orient(Call call) {
        if (!call.text("orientation").equals(PORTRAIT)) {
            throw WdaError.UNKNOWN_ERROR.because("Unable To Rotate Device");
        }
        return null;
    }

    private static @Nullable Object rotate(Call call) {
        Map<String, Integer> wanted = Map.of("x", call.point("x"), "y", call.point("y"), "z", call.point("z"));
        if (!wanted.equals(UPRIGHT)) {
            throw WdaError.INVALID_ELEMENT_STATE.because(
                    "The current rotation cannot be set to " + wanted + ". Make sure the application supports it");
        }
        return null;
    }

    private Object source(Call call) {
        String format = call.query().getOrDefault("format", "xml");
        Node root = agent.lookClosely();
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "xml" -> PageSource.xml(root, scope(call), excluded(call));
            case "json" -> PageSource.tree(root, excluded(call));
            case "description" -> PageSource.description(root);
            default ->
                throw WdaError.INVALID_ARGUMENT.because("Unknown source format '" + format
                        + "'. Only [xml, json, description] source formats are supported.");
        };
    }

    private static Set<String> excluded(Call call) {
        return Set.of(call.query().getOrDefault("excluded_attributes", "").split(","));
    }

    private static String scope(Call call) {
        String scope = call.query().getOrDefault("scope", "");
        if (!scope.matches("[A-Za-z]*")) {
            throw WdaError.INVALID_ARGUMENT.because("'" + scope + "' cannot be the name of an element");
        }
        return scope;
    }

    private String screenshot() {
        return Base64.getEncoder().encodeToString(Picture.png(agent.screen().scene()));
    }

    private Map<String, Object> activeApp() {
        Screen.Active active = agent.active();
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("pid", active.pid());
        info.put("bundleId", active.bundleId());
        info.put("name", active.name());
        info.put("processArguments", agent.launched(active.bundleId()));
        return info;
    }

    private Map<String, Object> screen() {
        Bounds bounds = agent.screen().scene().bounds();
        Node.Rect statusBar = new Node.Rect(0, 0, bounds.width(), bounds.top());
        Map<String, Object> screen = new LinkedHashMap<>();
        screen.put("screenSize", size(window()));
        screen.put("statusBarSize", size(statusBar));
        screen.put("displayId", 1);
        screen.put("scale", bounds.scale());
        return screen;
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
