package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.app.App;
import dev.relaunch.emulator.ui.Bounds;
import dev.relaunch.emulator.ui.Node;
import dev.relaunch.emulator.ui.Scene;
import dev.relaunch.emulator.ui.Screen;
import dev.relaunch.emulator.ui.View.TextInput;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The screen: brings what happens on the glass to the model thread, and finds out what a gesture means. */
final class Glass implements Screen {

    /** Where a swipe must begin to be the system's, from the bottom. */
    private static final int EDGE = 30;
    /** A finger that moves less has not moved. */
    private static final int SLACK = 10;
    /** An upward swipe from the edge that rests so long at its end opens the app switcher instead of going Home. */
    private static final Duration REST = Duration.ofMillis(200);

    private static final Duration IN_USE = Duration.ofMinutes(1);

    private final VirtualClock clock;
    private final SpringBoard springBoard;
    private final Display display;
    private final DeviceState state;
    private final Bounds bounds;
    private final List<Listener> listeners = new ArrayList<>();
    private Instant touched = Instant.MIN;

    Glass(VirtualClock clock, SpringBoard springBoard, Display display, DeviceState state) {
        this.clock = clock;
        this.springBoard = springBoard;
        this.display = display;
        this.state = state;
        this.bounds = display.bounds();
    }

    void observe(Listener listener) {
        listeners.add(listener);
    }

    /** A device that is down feels nothing. */
    private void touch(Runnable what) {
        clock.run(() -> {
            if (state.boot().up()) {
                touched = clock.now();
                listeners.forEach(Listener::touched);
                what.run();
            }
        });
    }

    /** Whether somebody uses the device, as dasd sees it. */
    boolean inUse() {
        return !touched.isBefore(clock.now().minus(IN_USE));
    }

    @Override
    public Node tree() {
        return clock.call(display::frontTree);
    }

    @Override
    public Node system() {
        return clock.call(display::systemTree);
    }

    @Override
    public Scene scene() {
        return clock.call(display::scene);
    }

    @Override
    public Active active() {
        return clock.call(display::active);
    }

    @Override
    public int width() {
        return bounds.width();
    }

    @Override
    public int height() {
        return bounds.height();
    }

    @Override
    public void tap(int x, int y) {
        touch(() -> display.tap(x, y));
    }

    @Override
    public void drag(int fromX, int fromY, int toX, int toY, Duration pressed, Duration heldAtEnd) {
        touch(() -> dragged(fromX, fromY, toX - fromX, fromY - toY, heldAtEnd));
    }

    private void dragged(int fromX, int fromY, int right, int up, Duration heldAtEnd) {
        boolean upwards = Math.abs(up) >= Math.abs(right);
        if (Math.abs(up) < SLACK && Math.abs(right) < SLACK) {
            return;
        }
        if (fromY >= bounds.height() - EDGE && upwards && up > 0) {
            fromEdge(heldAtEnd);
        } else if (display.lockScreen().isShown() || display.alerts().top().isPresent()) {
            // They do not scroll.
            display.lockScreen().wake();
        } else if (springBoard.switcher().isOpen()) {
            draggedInSwitcher(fromX, fromY, right, up, upwards);
        } else if (springBoard.front().isPresent()) {
            Optional<App> app = springBoard.front().flatMap(AppProcess::app);
            app.filter(scrolls -> upwards).ifPresent(scrolls -> scrolls.scroll(up));
            display.hideKeyboard();
        } else if (!upwards) {
            springBoard.home().swiped(-right);
        }
    }

    /** On a device with a Home button it brings up the Control Center, which leads nowhere here. */
    private void fromEdge(Duration heldAtEnd) {
        if (state.model().homeButton()) {
            return;
        }
        if (display.lockScreen().isShown()) {
            display.lockScreen().open();
        } else if (heldAtEnd.compareTo(REST) >= 0) {
            springBoard.openSwitcher();
        } else {
            goHome();
        }
    }

    private void draggedInSwitcher(int fromX, int fromY, int right, int up, boolean upwards) {
        if (!upwards) {
            springBoard.switcher().scrollBy(right);
        } else if (springBoard.switcher().throwsOut(up)) {
            springBoard.switcher().cardAt(fromX, fromY).ifPresent(springBoard::forceQuit);
        }
    }

    @Override
    public void type(String text) {
        touch(() -> display.type(text));
    }

    @Override
    public boolean clear(String key) {
        return clock.call(() -> {
            Optional<TextInput> field = display.field(key);
            field.ifPresent(found -> found.replace(""));
            return field.isPresent();
        });
    }

    @Override
    public Optional<String> focus() {
        return clock.call(display::focus);
    }

    @Override
    public boolean hideKeyboard() {
        return clock.call(() -> {
            boolean shown = display.focus().isPresent();
            display.hideKeyboard();
            return shown;
        });
    }

    /** An alert of the system stays above whatever comes. */
    @Override
    public void pressHome() {
        touch(() -> {
            if (display.lockScreen().isShown()) {
                display.lockScreen().open();
            } else {
                goHome();
            }
        });
    }

    private void goHome() {
        display.hideKeyboard();
        springBoard.goHome();
    }

    /** Who is told of fingers. */
    interface Listener {
        void touched();
    }
}
