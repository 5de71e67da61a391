package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.ui.Bounds;
import dev.relaunch.emulator.ui.View;
import java.util.List;
import java.util.function.Consumer;

/** The keyboard on the screen, there while a field has the focus. */
final class Keyboard {

    private static final List<String> ROWS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");
    private static final int ROW_HEIGHT = 54;
    private static final int KEY_HEIGHT = 43;
    private static final int GAP = 6;

    private final Bounds bounds;
    private final Consumer<String> typed;

    /**
     * @param typed gets the letter of a key, or {@code \b} or {@code \n}
     */
    Keyboard(Bounds bounds, Consumer<String> typed) {
        this.bounds = bounds;
        this.typed = typed;
    }

    View draw() {
        int top = bounds.height() - bounds.bottom() - 4 * ROW_HEIGHT - 10;
        View keyboard = View.of("Keyboard").container().at(0, top, bounds.width(), bounds.height() - top);
        int width = (bounds.width() - GAP) / 10 - GAP;
        for (int row = 0; row < ROWS.size(); row++) {
            String letters = ROWS.get(row);
            int x = (bounds.width() - letters.length() * (width + GAP) + GAP) / 2;
            for (String letter : letters.split("")) {
                keyboard.add(key(letter, letter, x, top + 8 + row * ROW_HEIGHT, width));
                x += width + GAP;
            }
        }
        int right = bounds.width() - 48;
        keyboard.add(key("delete", "\b", right, top + 8 + 2 * ROW_HEIGHT, 42));
        int last = top + 8 + 3 * ROW_HEIGHT;
        keyboard.add(key("space", " ", 100, last, bounds.width() - 206));
        return keyboard.add(View.of("Button")
                .name("Return")
                .label("return")
                .at(right - 52, last, 94, KEY_HEIGHT)
                .onTap(() -> typed.accept("\n")));
    }

    private View key(String name, String text, int x, int y, int width) {
        return View.of("Key").called(name).at(x, y, width, KEY_HEIGHT).onTap(() -> typed.accept(text));
    }
}
