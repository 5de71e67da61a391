package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.app.App;
import dev.relaunch.emulator.ui.Bounds;
import dev.relaunch.emulator.ui.Node;
import dev.relaunch.emulator.ui.Screen;
import dev.relaunch.emulator.ui.View.TextInput;
import dev.relaunch.emulator.ui.View.Touched;
import java.time.Duration;
import java.time.Instant;
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
    private final Bounds bounds;
    private Optional<String> focus = Optional.empty();
    private Instant touched = Instant.MIN;

    Glass(VirtualClock clock, SpringBoard springBoard, Bounds bounds) {
        this.clock = clock;
        this.springBoard = springBoard;
        this.bounds = bounds;
    }

    /** Whether somebody uses the device, as dasd sees it. */
    boolean inUse() {
        return !touched.isBefore(clock.now().minus(IN_USE));
    }

    @Override
    public Node tree() {
        return clock.call(() -> springBoard.view().snapshot(springBoard.screenKey()));
    }

    @Override
    public Active active() {
        return clock.call(springBoard::active);
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
        clock.run(() -> {
            touched = clock.now();
            Optional<Touched> hit = springBoard.view().hit(springBoard.screenKey(), x, y);
            focus = hit.filter(what -> what.input().isPresent()).map(Touched::key);
            hit.flatMap(Touched::action).ifPresent(Runnable::run);
        });
    }

    @Override
    public void drag(int fromX, int fromY, int toX, int toY, Duration pressed, Duration heldAtEnd) {
        clock.run(() -> dragged(fromX, fromY, toX - fromX, fromY - toY, heldAtEnd));
    }

    private void dragged(int fromX, int fromY, int right, int up, Duration heldAtEnd) {
        touched = clock.now();
        boolean upwards = Math.abs(up) >= Math.abs(right);
        if (Math.abs(up) < SLACK && Math.abs(right) < SLACK) {
            return;
        }
        if (fromY >= bounds.height() - EDGE && upwards && up > 0) {
            if (heldAtEnd.compareTo(REST) >= 0) {
                springBoard.openSwitcher();
            } else {
                springBoard.goHome();
            }
        } else if (springBoard.switcher().isOpen()) {
            draggedInSwitcher(fromX, fromY, right, up, upwards);
        } else if (springBoard.front().isPresent()) {
            Optional<App> app = springBoard.front().flatMap(AppProcess::app);
            app.filter(scrolls -> upwards).ifPresent(scrolls -> scrolls.scroll(up));
        } else if (!upwards) {
            springBoard.home().swiped(-right);
        }
    }

    private void draggedInSwitcher(int fromX, int fromY, int right, int up, boolean upwards) {
        if (!upwards) {
            springBoard.switcher().scrollBy(right);
        } else if (Switcher.throwsOut(up)) {
            springBoard.switcher().cardAt(fromX, fromY).ifPresent(springBoard::forceQuit);
        }
    }

    @Override
    public void type(String text) {
        clock.run(() ->
                focus.flatMap(this::field).ifPresent(field -> field.replace(field.text() + text.replace("\n", ""))));
    }

    @Override
    public boolean clear(String key) {
        return clock.call(() -> {
            Optional<TextInput> field = field(key);
            field.ifPresent(found -> found.replace(""));
            return field.isPresent();
        });
    }

    private Optional<TextInput> field(String key) {
        return springBoard.view().field(springBoard.screenKey(), key);
    }

    @Override
    public void pressHome() {
        clock.run(springBoard::goHome);
    }
}
