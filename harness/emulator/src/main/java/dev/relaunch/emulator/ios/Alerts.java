package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.ui.Bounds;
import dev.relaunch.emulator.ui.Look;
import dev.relaunch.emulator.ui.View;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;

/** The system's alerts, of which one shows at a time: the last that came up. */
final class Alerts {

    private static final int WIDTH = 270;
    private static final int EDGE = 16;
    private static final int BUTTON_HEIGHT = 44;
    private static final int TITLE_LINE = 22;
    private static final int TITLE_LETTERS = 21;
    private static final int TEXT_LINE = 17;
    private static final int TEXT_LETTERS = 34;
    private static final int SHORT_LABEL = 14;

    private final Deque<SystemAlert> open = new ArrayDeque<>();
    private Supplier<Optional<SystemAlert>> asked = Optional::empty;

    /** Below those that are shown comes what this asks, as long as it does. */
    void askedBy(Supplier<Optional<SystemAlert>> questions) {
        asked = questions;
    }

    void show(SystemAlert alert) {
        open.push(alert);
    }

    /** Takes it away without an answer, as the system does when its reason is gone. */
    void withdraw(SystemAlert alert) {
        open.remove(alert);
    }

    Optional<SystemAlert> top() {
        return Optional.ofNullable(open.peek()).or(asked);
    }

    private void answer(SystemAlert alert, SystemAlert.Choice choice) {
        open.remove(alert);
        choice.then().run();
    }

    View draw(SystemAlert alert, Bounds bounds) {
        int titleHeight = lines(alert.title(), TITLE_LETTERS) * TITLE_LINE;
        int textHeight = lines(alert.message(), TEXT_LETTERS) * TEXT_LINE;
        boolean beside = alert.choices().size() == 2
                && alert.choices().stream().allMatch(choice -> choice.label().length() <= SHORT_LABEL);
        int rows = beside ? 1 : alert.choices().size();
        int buttonsTop = 20 + titleHeight + 4 + textHeight + 18;
        int height = buttonsTop + rows * BUTTON_HEIGHT;
        int left = (bounds.width() - WIDTH) / 2;
        int top = (bounds.height() - height) / 2;
        View box = View.of("Alert").called(alert.title()).container().at(left, top, WIDTH, height);
        box.add(View.text(alert.title())
                .look(Look.Kind.HEADING)
                .at(left + EDGE, top + 20, WIDTH - 2 * EDGE, titleHeight));
        box.add(View.text(alert.message()).at(left + EDGE, top + 24 + titleHeight, WIDTH - 2 * EDGE, textHeight));
        for (int i = 0; i < alert.choices().size(); i++) {
            SystemAlert.Choice choice = alert.choices().get(i);
            int width = beside ? WIDTH / 2 : WIDTH;
            int x = left + (beside ? i * width : 0);
            int y = top + buttonsTop + (beside ? 0 : i * BUTTON_HEIGHT);
            box.add(View.of("Button")
                    .called(choice.label())
                    .at(x, y, width, BUTTON_HEIGHT)
                    .onTap(() -> answer(alert, choice)));
        }
        return View.of("Window")
                .container()
                .at(0, 0, bounds.width(), bounds.height())
                .add(box);
    }

    private static int lines(String text, int letters) {
        // What is written in ideographs takes twice the room of letters.
        long room = text.codePoints().mapToLong(c -> c >= 0x2e80 ? 2 : 1).sum();
        return text.isEmpty() ? 0 : (int) ((room + letters - 1) / letters);
    }
}
