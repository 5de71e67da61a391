package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.ui.Bounds;
import dev.relaunch.emulator.ui.Look;
import dev.relaunch.emulator.ui.View;

/** What shows while the device is locked: nothing, the time, or a pad for the passcode. */
final class LockScreen implements Lock.Listener {

    private static final int SHORTEST_PASSCODE = 4;
    private static final int LONGEST_PASSCODE = 6;
    private static final int KEY = 76;

    private final DeviceState state;
    private final DeviceIdentity identity;
    private final Words words;
    private boolean lit = true;
    private boolean pad;
    private String entered = "";

    LockScreen(DeviceState state, DeviceIdentity identity, Words words) {
        this.state = state;
        this.identity = identity;
        this.words = words;
        state.lock().observe(this);
    }

    boolean isShown() {
        return state.lock().locked();
    }

    /** False while the display is off. */
    boolean lit() {
        return lit || !isShown();
    }

    @Override
    public void locked() {
        lit = false;
        close();
    }

    @Override
    public void unlocked() {
        lit = true;
        close();
    }

    private void close() {
        pad = false;
        entered = "";
    }

    void wake() {
        lit = true;
    }

    /** The Home button, or the swipe that stands for it: lights the display, then opens, or asks for the passcode. */
    void open() {
        if (!lit) {
            wake();
        } else if (state.lock().hasPasscode()) {
            pad = true;
        } else {
            state.lock().unlock("");
        }
    }

    private void digit(int digit) {
        entered += digit;
        boolean right = entered.length() >= SHORTEST_PASSCODE && state.lock().unlock(entered);
        if (!right && entered.length() >= LONGEST_PASSCODE) {
            entered = "";
        }
    }

    View draw(Bounds bounds) {
        View window = View.of("Window")
                .name("SBCoverSheetWindow")
                .container()
                .look(Look.Kind.WALLPAPER)
                .at(0, 0, bounds.width(), bounds.height());
        return pad ? drawPad(window, bounds) : drawTime(window, bounds);
    }

    private View drawTime(View window, Bounds bounds) {
        String zone = identity.zone();
        int top = bounds.top() + 24;
        String open = words.text(state.model().homeButton() ? "lock.openHome" : "lock.open");
        return window.add(
                View.text(words.time("lock.date", state.time().now(), zone))
                        .name("date-label")
                        .look(Look.Kind.LOCK_TEXT)
                        .at(0, top, bounds.width(), 28),
                View.text(words.time("lock.time", state.time().now(), zone))
                        .name("time-label")
                        .look(Look.Kind.CLOCK)
                        .at(0, top + 28, bounds.width(), 100),
                View.text(open).look(Look.Kind.LOCK_TEXT).at(0, bounds.height() - 62, bounds.width(), 24));
    }

    private View drawPad(View window, Bounds bounds) {
        int top = bounds.height() / 2 - 130;
        String asked = state.lock().unlockedSinceBoot()
                ? words.text("lock.passcode")
                : words.text("lock.passcodeAfterBoot", identity.deviceClass());
        window.add(View.text(asked).look(Look.Kind.LOCK_TEXT).at(0, top - 110, bounds.width(), 28));
        View dots = View.of("SecureTextField").name("Passcode field").value("•".repeat(entered.length()));
        window.add(dots.look(Look.Kind.PASSCODE).at(bounds.width() / 2 - 80, top - 66, 160, 24));
        for (int digit = 1; digit <= 10; digit++) {
            int key = digit % 10;
            int column = digit == 10 ? 1 : (digit - 1) % 3;
            int row = (digit - 1) / 3;
            int x = bounds.width() / 2 + (column - 1) * (KEY + 24) - KEY / 2;
            window.add(View.of("Key")
                    .called(String.valueOf(key))
                    .look(Look.Kind.DIGIT)
                    .at(x, top + row * (KEY + 16), KEY, KEY)
                    .onTap(() -> digit(key)));
        }
        return window;
    }
}
