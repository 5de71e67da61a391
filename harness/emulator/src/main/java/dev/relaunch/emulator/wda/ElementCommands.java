package dev.relaunch.emulator.wda;

import dev.relaunch.emulator.ui.Node;
import dev.relaunch.emulator.ui.Picture;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finding elements, asking about them, tapping them and typing into them. */
final class ElementCommands {

    private static final String W3C_KEY = "element-6066-11e4-a52e-4f735466cecf";

    private final Agent agent;
    private final Touch touch;

    ElementCommands(Agent agent, Touch touch) {
        this.agent = agent;
        this.touch = touch;
    }

    void register(Routes routes) {
        routes.inSession("POST", "/element", call -> first(call, agent.look()));
        routes.inSession("POST", "/elements", call -> all(call, agent.look()));
        routes.inSession("POST", "/element/:uuid/element", call -> first(call, agent.element(call)));
        routes.inSession("POST", "/element/:uuid/elements", call -> all(call, agent.element(call)));

        routes.inSession("GET", "/element/:uuid/text", call -> text(agent.element(call)));
        routes.inSession(
                "GET", "/element/:uuid/name", call -> agent.element(call).type());
        routes.inSession(
                "GET", "/element/:uuid/displayed", call -> agent.element(call).visible());
        routes.inSession(
                "GET", "/element/:uuid/enabled", call -> agent.element(call).enabled());
        routes.inSession("GET", "/element/:uuid/selected", call -> Attributes.isSelected(agent.element(call)));
        routes.inSession(
                "GET",
                "/element/:uuid/rect",
                call -> Attributes.rect(agent.element(call).rect()));
        routes.inSession(
                "GET",
                "/element/:uuid/attribute/:name",
                call -> Attributes.of(agent.element(call), call.variable("name")));
        routes.inSession("GET", "/element/:uuid/screenshot", this::screenshot);

        routes.inSession("GET", "/screenshot/:uuid", this::screenshot);
        routes.inSession("GET", "/element/active", this::active);
        routes.inSession(
                "GET",
                "/wda/element/:uuid/accessible",
                call -> agent.element(call).accessible());
        routes.inSession(
                "GET",
                "/wda/element/:uuid/accessibilityContainer",
                call -> Attributes.of(agent.element(call), "accessibilityContainer"));
        routes.inSession("GET", "/wda/element/:uuid/getVisibleCells", this::visibleCells);
        routes.inSession("POST", "/wda/element/:uuid/scrollTo", call -> {
            touch.scrollTo(() -> agent.element(call));
            return null;
        });
        routes.inSession("POST", "/wda/pickerwheel/:uuid/select", this::turnWheel);

        routes.inSession("POST", "/element/:uuid/click", this::click);
        routes.inSession("POST", "/element/:uuid/value", this::type);
        routes.inSession("POST", "/element/:uuid/clear", this::clear);
    }

    private Map<String, String> first(Call call, Node context) {
        String using = call.text("using");
        String value = call.text("value");
        return Locator.find(context, using, value).stream()
                .findFirst()
                .map(node -> reference(agent.session(call), node))
                .orElseThrow(() -> WdaError.NO_SUCH_ELEMENT.because(
                        "unable to find an element using '" + using + "', value '" + value + "'"));
    }

    private List<Map<String, String>> all(Call call, Node context) {
        Session session = agent.session(call);
        return Locator.find(context, call.text("using"), call.text("value")).stream()
                .map(node -> reference(session, node))
                .toList();
    }

    /** The element under both names that clients look for. */
    private static Map<String, String> reference(Session session, Node node) {
        String id = session.remember(node);
        Map<String, String> reference = new LinkedHashMap<>();
        reference.put("ELEMENT", id);
        reference.put(W3C_KEY, id);
        return reference;
    }

    private static String text(Node node) {
        return Attributes.value(node).or(node::label).orElse("");
    }

    private String screenshot(Call call) {
        Node element = agent.element(call);
        return Base64.getEncoder().encodeToString(Picture.png(agent.screen().scene(), element.rect()));
    }

    private Map<String, String> active(Call call) {
        return Nodes.withDescendants(agent.look())
                .filter(node -> agent.screen().focus().equals(Optional.of(node.key())))
                .findFirst()
                .map(node -> reference(agent.session(call), node))
                .orElseThrow(() -> WdaError.NO_SUCH_ELEMENT.because("no element is focused"));
    }

    private List<Map<String, String>> visibleCells(Call call) {
        return Nodes.descendants(agent.element(call))
                .filter(node -> node.type().equals(Attributes.TYPE_PREFIX + "Cell") && node.visible())
                .map(node -> reference(agent.session(call), node))
                .toList();
    }

    /** There is no wheel on any screen of the emulated devices. */
    private @Nullable Object turnWheel(Call call) {
        throw WdaError.INVALID_ARGUMENT.because("The element is expected to be a valid Picker Wheel control. '"
                + agent.element(call).type() + "' was given instead");
    }

    private @Nullable Object click(Call call) {
        touch.tap(agent.element(call));
        return null;
    }

    private @Nullable Object type(Call call) {
        if (!call.has("value") && !call.has("text")) {
            throw WdaError.INVALID_ARGUMENT.because("Neither 'value' nor 'text' parameter is provided");
        }
        String text = call.joined(call.has("value") ? "value" : "text");
        Node field = agent.element(call);
        if (!Attributes.canBeTypedInto(field)) {
            throw WdaError.INVALID_ELEMENT_STATE.because("Neither element nor any descendant has keyboard focus");
        }
        // The finger gives the field the focus that the keyboard needs.
        if (!agent.screen().focus().equals(Optional.of(field.key()))) {
            touch.tap(field);
        }
        agent.log().synthesized("typing of " + text.length() + " characters");
        agent.screen().type(text);
        return null;
    }

    private @Nullable Object clear(Call call) {
        Node field = agent.element(call);
        if (!agent.screen().clear(field.key())) {
            throw WdaError.INVALID_ELEMENT_STATE.because("The element cannot be cleared");
        }
        agent.log().synthesized("clearing of text");
        return null;
    }
}
