package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.ui.Bounds;
import dev.relaunch.emulator.ui.Look;
import dev.relaunch.emulator.ui.View;
import java.util.Optional;

/** CallKit's screen for a call that comes in. */
final class CallScreen {

    private final Words words;
    private Optional<Call> ringing = Optional.empty();

    CallScreen(Words words) {
        this.words = words;
    }

    /**
     * A call comes in; another that still rang is gone.
     *
     * @param app the name of the app that reported it
     */
    void ring(String caller, String app, Runnable accepted, Runnable declined) {
        ringing = Optional.of(new Call(caller, app, accepted, declined));
    }

    /** The call is over, or was never answered. */
    void silence() {
        ringing = Optional.empty();
    }

    boolean isShown() {
        return ringing.isPresent();
    }

    View draw(Bounds bounds) {
        Call call = ringing.orElseThrow();
        int buttons = bounds.height() - 190;
        return View.of("Window")
                .name("PHCallWindow")
                .container()
                .look(Look.Kind.BLURRED)
                .at(0, 0, bounds.width(), bounds.height())
                .add(
                        View.text(words.text("call.incoming", call.app))
                                .look(Look.Kind.LOCK_TEXT)
                                .at(0, bounds.top() + 40, bounds.width(), 26),
                        View.text(call.caller).look(Look.Kind.CALLER).at(0, bounds.top() + 70, bounds.width(), 46),
                        View.of("Button")
                                .called(words.text("call.decline"))
                                .look(Look.Kind.DECLINE)
                                .at(bounds.width() / 4 - 36, buttons, 72, 72)
                                .onTap(() -> answer(call.declined)),
                        View.of("Button")
                                .called(words.text("call.accept"))
                                .look(Look.Kind.ACCEPT)
                                .at(bounds.width() * 3 / 4 - 36, buttons, 72, 72)
                                .onTap(() -> answer(call.accepted)));
    }

    private void answer(Runnable how) {
        silence();
        how.run();
    }

    private record Call(String caller, String app, Runnable accepted, Runnable declined) {}
}
