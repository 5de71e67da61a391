package dev.relaunch.emulator.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws what most screens are: a navigation bar over rows that scroll. */
public final class ListPage {

    private static final int BAR_HEIGHT = 44;
    private static final int BACK_WIDTH = 104;
    private static final int ROW_HEIGHT = 52;
    private static final int EDGE = 16;
    private static final int INDENT = 36;
    private static final int LETTERS_PER_LINE = 54;
    private static final int LINE_HEIGHT = 17;

    private final Bounds bounds;
    private final String title;
    private final List<View> rows = new ArrayList<>();
    private final int scrolled;
    private Optional<View> back = Optional.empty();
    private String place;
    private int y;

    /**
     * @param scrolled how far the rows have been pushed up
     */
    public ListPage(Bounds bounds, String title, int scrolled) {
        this.bounds = bounds;
        this.title = title;
        this.place = title;
        this.scrolled = scrolled;
        this.y = bounds.top() + BAR_HEIGHT + 16 - scrolled;
    }

    /** Where this is among the pages of its app, where the title does not say it. */
    public ListPage place(String key) {
        place = key;
        return this;
    }

    /** The button at the left of the bar, which bears the name of the page it leads to. */
    public ListPage back(String name, Runnable action) {
        View button = View.of("Button").called(name).at(8, bounds.top(), BACK_WIDTH, BAR_HEIGHT);
        back = Optional.of(button.onTap(action));
        return this;
    }

    /** A row across the page; the parts in it are placed by {@code fill}. */
    public ListPage row(View cell, Filling fill) {
        cell.at(EDGE, y, bounds.width() - 2 * EDGE, ROW_HEIGHT);
        fill.into(cell, y);
        rows.add(cell);
        y += ROW_HEIGHT;
        return this;
    }

    /** A row with nothing but a text. */
    public ListPage row(View cell, String text) {
        return row(cell, (into, top) -> into.add(leading(text, top)));
    }

    /** A row that leads to another page, with what is set there at its right; nothing where that is empty. */
    public ListPage link(View cell, String text, String detail, Runnable action) {
        return row(cell.look(Look.Kind.LINK).onTap(action), (into, top) -> {
            into.add(leading(text, top));
            if (!detail.isEmpty()) {
                into.add(trailing(detail, top));
            }
        });
    }

    /** The rows before and after belong to different groups. */
    public ListPage gap() {
        y += ROW_HEIGHT / 2;
        return this;
    }

    /** Small print below a group. */
    public ListPage footer(String text) {
        long room = text.codePoints().mapToLong(c -> c >= 0x2e80 ? 2 : 1).sum();
        int height = (int) (room / LETTERS_PER_LINE + 1) * LINE_HEIGHT;
        rows.add(View.text(text).look(Look.Kind.FOOTNOTE).at(2 * EDGE, y + 8, bounds.width() - 4 * EDGE, height));
        y += height + 24;
        return this;
    }

    /** A text at the left of a row whose upper edge is at {@code top}. */
    public View leading(String text, int top) {
        return View.text(text).at(INDENT, top + 14, bounds.width() / 2, 24);
    }

    /** A text at the right of a row. */
    public View trailing(String text, int top) {
        return View.text(text)
                .look(Look.Kind.DETAIL)
                .at(bounds.width() / 2 + INDENT + 6, top + 14, bounds.width() / 2 - 86, 24);
    }

    /** The mark of the row that is chosen. */
    public View checkmark(int top) {
        return View.of("Button")
                .called("checkmark")
                .look(Look.Kind.CHECKMARK)
                .at(bounds.width() - 62, top + 16, 20, 20);
    }

    /** Where a switch sits in a row. */
    public View toggle(int top) {
        return View.of("Switch").at(bounds.width() - 91, top + 10, 51, 31);
    }

    /** How far the rows can be pushed up. */
    public int scrollable() {
        return Math.max(0, y + scrolled - bounds.height() + Math.max(bounds.bottom(), EDGE));
    }

    public View draw() {
        int top = bounds.top() + BAR_HEIGHT;
        View bar = View.of("NavigationBar").name(title).container().at(0, bounds.top(), bounds.width(), BAR_HEIGHT);
        back.ifPresent(bar::add);
        int side = back.isPresent() ? BACK_WIDTH : EDGE;
        bar.add(View.text(title).look(Look.Kind.TITLE).at(side, bounds.top() + 10, bounds.width() - 2 * side, 24));
        View table = View.of("Table").key(place).clips().at(0, top, bounds.width(), bounds.height() - top);
        return View.of("Window").at(0, 0, bounds.width(), bounds.height()).add(table.addAll(rows), bar);
    }

    /** Puts the parts into a row. */
    public interface Filling {
        void into(View cell, int top);
    }
}
