package dev.relaunch.emulator.wda;

import dev.relaunch.emulator.ui.Node;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reading alerts and answering them. */
final class AlertCommands {

    private final Agent agent;
    private final Touch touch;

    AlertCommands(Agent agent, Touch touch) {
        this.agent = agent;
        this.touch = touch;
    }

    void register(Routes routes) {
        routes.anywhere("GET", "/alert/text", call -> open().text());
        routes.inSession("POST", "/alert/text", this::type);
        routes.anywhere("POST", "/alert/accept", call -> answer(call, "acceptAlertButtonSelector", Alert::accepting));
        routes.anywhere(
                "POST", "/alert/dismiss", call -> answer(call, "dismissAlertButtonSelector", Alert::dismissing));
        routes.inSession("GET", "/wda/alert/buttons", call -> open().labels());
    }

    private Alert open() {
        agent.look();
        return agent.alert()
                .orElseThrow(() -> WdaError.NO_SUCH_ALERT.because(
                        "An attempt was made to operate on a modal dialog when one was not open"));
    }

    private @Nullable Object answer(Call call, String selector, Function<Alert, Node> usual) {
        Alert alert = open();
        Node button = call.optional("name")
                .map(alert::named)
                .orElseGet(() -> chosen(selector, alert).orElseGet(() -> usual.apply(alert)));
        touch.tap(button);
        return null;
    }

    /** The button that the session's settings name by a class chain. */
    private Optional<Node> chosen(String selector, Alert alert) {
        String chain = agent.session()
                .map(session -> String.valueOf(session.settings().getOrDefault(selector, "")))
                .orElse("");
        if (chain.isEmpty()) {
            return Optional.empty();
        }
        List<Node> found = ClassChainParser.parse(chain).find(alert.node());
        return found.stream().findFirst();
    }

    private @Nullable Object type(Call call) {
        if (!call.has("value")) {
            throw WdaError.INVALID_ARGUMENT.because("Missing 'value' parameter");
        }
        Node field = Nodes.descendants(open().node())
                .filter(Attributes::canBeTypedInto)
                .findFirst()
                .orElseThrow(() -> WdaError.UNSUPPORTED_OPERATION.because("The alert contains no input fields"));
        touch.tap(field);
        agent.screen().type(call.joined("value"));
        return null;
    }
}
