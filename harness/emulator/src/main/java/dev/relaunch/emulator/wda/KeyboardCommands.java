package dev.relaunch.emulator.wda;

import com.fasterxml.jackson.databind.JsonNode;
import dev.relaunch.emulator.ui.Node;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Typing without naming a field, and putting the keyboard away. */
final class KeyboardCommands {

    private final Agent agent;
    private final Touch touch;

    KeyboardCommands(Agent agent, Touch touch) {
        this.agent = agent;
        this.touch = touch;
    }

    void register(Routes routes) {
        routes.inSession("POST", "/wda/keys", call -> type(call.joined("value")));
        routes.inSession("POST", "/wda/keyboard/dismiss", this::dismiss);
        routes.inSession("POST", "/wda/element/:uuid/keyboardInput", this::input);
    }

    private @Nullable Object type(String text) {
        agent.log().synthesized("typing of " + text.length() + " characters");
        agent.screen().type(text);
        return null;
    }

    /** By one of the keys that are named, as a tap, or else by XCTest's own ways. */
    private @Nullable Object dismiss(Call call) {
        for (JsonNode name : call.body().path("keyNames")) {
            Optional<Node> key = key(name.asText());
            if (key.isPresent()) {
                touch.tap(key.orElseThrow());
                return null;
            }
        }
        if (!agent.screen().hideKeyboard()) {
            throw WdaError.INVALID_ELEMENT_STATE.because(
                    "The keyboard cannot be dismissed. Try to use a different approach");
        }
        return null;
    }

    private Optional<Node> key(String name) {
        return Nodes.descendants(agent.look())
                .filter(node -> node.type().equals(Attributes.TYPE_PREFIX + "Keyboard"))
                .flatMap(Nodes::descendants)
                .filter(node ->
                        node.name().equals(Optional.of(name)) || node.label().equals(Optional.of(name)))
                .findFirst();
    }

    /** Keys with modifiers; element 0 is whatever has the focus. */
    private @Nullable Object input(Call call) {
        if (!call.variable("uuid").equals("0")) {
            touch.tap(agent.element(call));
        }
        if (!call.body().path("keys").isArray()) {
            throw WdaError.INVALID_ARGUMENT.because("The 'keys' argument must be an array");
        }
        StringBuilder text = new StringBuilder();
        for (JsonNode key : call.body().path("keys")) {
            text.append(key.isObject() ? key.path("key").asText() : key.asText());
        }
        return type(text.toString());
    }
}
