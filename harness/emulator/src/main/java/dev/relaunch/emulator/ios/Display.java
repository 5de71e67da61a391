package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.ui.Appearance;
import dev.relaunch.emulator.ui.Bounds;
import dev.relaunch.emulator.ui.Look;
import dev.relaunch.emulator.ui.Node;
import dev.relaunch.emulator.ui.Scene;
import dev.relaunch.emulator.ui.Screen;
import dev.relaunch.emulator.ui.StatusBar;
import dev.relaunch.emulator.ui.View;
import dev.relaunch.emulator.ui.View.TextInput;
import dev.relaunch.emulator.ui.View.Touched;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is on the glass: the app in front with its keyboard, or SpringBoard; above it the lock screen, a call, an alert. */
final class Display {

    private final SpringBoard springBoard;
    private final DeviceState state;
    private final String zone;
    private final Words words;
    private final Bounds bounds;
    private final Alerts alerts = new Alerts();
    private final CallScreen calls;
    private final LockScreen lockScreen;
    private final Keyboard keyboard;
    private Appearance appearance = Appearance.LIGHT;
    private Optional<String> focus = Optional.empty();

    Display(SpringBoard springBoard, DeviceState state, DeviceIdentity identity, Words words) {
        this.springBoard = springBoard;
        this.state = state;
        this.zone = identity.zone();
        this.words = words;
        this.bounds = state.model().bounds();
        this.calls = new CallScreen(words);
        this.lockScreen = new LockScreen(state, identity, words);
        this.keyboard = new Keyboard(bounds, this::type);
    }

    Bounds bounds() {
        return bounds;
    }

    Words words() {
        return words;
    }

    Alerts alerts() {
        return alerts;
    }

    CallScreen calls() {
        return calls;
    }

    LockScreen lockScreen() {
        return lockScreen;
    }

    Appearance appearance() {
        return appearance;
    }

    void appearance(Appearance chosen) {
        appearance = chosen;
    }

    /** The app that can be seen, unless the lock screen covers it. */
    private Optional<AppProcess> front() {
        return lockScreen.isShown() ? Optional.empty() : springBoard.front();
    }

    Screen.Active active() {
        return front().map(process -> new Screen.Active(
                        process.bundle().id(), words.name(process.bundle().manifest()), process.pid()))
                .orElseGet(() -> new Screen.Active(SpringBoard.BUNDLE_ID, "SpringBoard", springBoard.pid()));
    }

    Node frontTree() {
        return front().map(process -> app(process).snapshot(key(process))).orElseGet(this::systemTree);
    }

    Node systemTree() {
        return system().snapshot(systemKey());
    }

    private static String key(AppProcess process) {
        return process.bundle().id() + ":" + process.pid();
    }

    /** Tells SpringBoard's screens from each other: what was on one is not on the next. */
    private String systemKey() {
        if (front().isPresent()) {
            return "SpringBoard:above";
        }
        return springBoard.switcher().isOpen() ? "SpringBoard:switcher" : "SpringBoard:home";
    }

    private View app(AppProcess process) {
        View root = root(words.name(process.bundle().manifest()));
        process.app().ifPresent(app -> root.add(app.window(bounds)));
        boolean typing =
                focus.filter(key -> root.field(key(process), key).isPresent()).isPresent();
        if (typing) {
            root.add(keyboard.draw());
        }
        return root;
    }

    private View system() {
        View root = root("SpringBoard");
        if (front().isEmpty()) {
            root.add(
                    springBoard.switcher().isOpen()
                            ? springBoard.switcher().draw()
                            : springBoard.home().draw());
        } else {
            root.look(Look.Kind.CLEAR);
        }
        if (lockScreen.isShown()) {
            root.add(lockScreen.draw(bounds));
        }
        if (calls.isShown()) {
            root.add(calls.draw(bounds));
        }
        alerts.top().ifPresent(alert -> root.add(alerts.draw(alert, bounds)));
        return root;
    }

    private View root(String name) {
        return View.of("Application").called(name).container().at(0, 0, bounds.width(), bounds.height());
    }

    private boolean covered() {
        return lockScreen.isShown() || calls.isShown() || alerts.top().isPresent();
    }

    Scene scene() {
        List<Node> layers = new ArrayList<>();
        layers.add(frontTree());
        if (front().isPresent() && covered()) {
            layers.add(systemTree());
        }
        Power power = state.power();
        StatusBar statusBar = new StatusBar(
                words.time("lock.time", state.time().now(), zone),
                power.percent(),
                power.onCharger(),
                power.lowPowerMode(),
                state.model().cellular(),
                state.network().inexpensive());
        return new Scene(bounds, layers, statusBar, appearance, lockScreen.lit());
    }

    /** A finger is put down and lifted. */
    void tap(int x, int y) {
        if (!lockScreen.lit()) {
            lockScreen.wake();
            return;
        }
        Optional<Touched> hit = front().isPresent() && !covered()
                ? front().flatMap(process -> app(process).hit(key(process), x, y))
                : system().hit(systemKey(), x, y);
        boolean onKeyboard =
                hit.filter(what -> what.key().contains("/Keyboard")).isPresent();
        if (!onKeyboard) {
            focus = hit.filter(what -> what.input().isPresent()).map(Touched::key);
        }
        hit.flatMap(Touched::action).ifPresent(Runnable::run);
    }

    Optional<TextInput> field(String key) {
        return front().flatMap(process -> app(process).field(key(process), key));
    }

    /** The key of the field that the keyboard is there for. */
    Optional<String> focus() {
        return focus.filter(key -> field(key).isPresent());
    }

    void hideKeyboard() {
        focus = Optional.empty();
    }

    /** Types into the field that has the focus. {@code \b} takes the last letter back, {@code \n} is the return key, which ends the typing. */
    void type(String text) {
        focus.flatMap(this::field).ifPresent(field -> {
            StringBuilder value = new StringBuilder(field.text());
            text.codePoints().forEach(c -> {
                if (c == '\b') {
                    value.setLength(value.offsetByCodePoints(value.length(), value.isEmpty() ? 0 : -1));
                } else if (c != '\n') {
                    value.appendCodePoint(c);
                }
            });
            field.replace(value.toString());
        });
        if (text.contains("\n")) {
            hideKeyboard();
        }
    }
}
