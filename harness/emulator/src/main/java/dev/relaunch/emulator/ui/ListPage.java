package dev.relaunch.emulator.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws what most screens are: a navigation bar over rows that scroll. */
public final class ListPage {

    private static final int BAR_TOP = 59;
    private static final int BAR_HEIGHT = 44;
    private static final int ROW_HEIGHT = 52;

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
        this.y = BAR_TOP + BAR_HEIGHT + 16 - scrolled;
    }

    /** Where this is among the pages of its app, where the title does not say it. */
    public ListPage place(String key) {
        place = key;
        return this;
    }

    /** The button at the left of the bar, which bears the name of the page it leads to. */
    public ListPage back(String name, Runnable action) {
        back = Optional.of(
                View.of("Button").called(name).at(8, BAR_TOP, 110, BAR_HEIGHT).onTap(action));
        return this;
    }

    /** A row across the page; the parts in it are placed by {@code fill}. */
    public ListPage row(View cell, Filling fill) {
        cell.at(16, y, bounds.width() - 32, ROW_HEIGHT);
        fill.into(cell, y);
        rows.add(cell);
        y += ROW_HEIGHT;
        return this;
    }

    /** A row with nothing but a text. */
    public ListPage row(View cell, String text) {
        return row(cell, (into, top) -> into.add(leading(text, top)));
    }

    /** Small print below a group. */
    public ListPage footer(String text) {
        rows.add(View.text(text).at(32, y + 4, bounds.width() - 64, 40));
        y += 60;
        return this;
    }

    /** A text at the left of a row whose upper edge is at {@code top}. */
    public static View leading(String text, int top) {
        return View.text(text).at(36, top + 14, 200, 24);
    }

    /** A text at the right of a row. */
    public View trailing(String text, int top) {
        return View.text(text).at(bounds.width() - 200, top + 14, 160, 24);
    }

    /** The right edge of the rows. */
    public int right() {
        return bounds.width() - 32;
    }

    /** Where a switch sits in a row. */
    public View toggle(int top) {
        return View.of("Switch").at(bounds.width() - 91, top + 10, 51, 31);
    }

    /** How far the rows can be pushed up. */
    public int scrollable() {
        return Math.max(0, y + scrolled - bounds.height() + 34);
    }

    public View draw() {
        View bar = View.of("NavigationBar").name(title).container().at(0, BAR_TOP, bounds.width(), BAR_HEIGHT);
        back.ifPresent(bar::add);
        bar.add(View.text(title).at(bounds.width() / 2 - 90, BAR_TOP + 10, 180, 24));
        int top = BAR_TOP + BAR_HEIGHT;
        View table = View.of("Table").key(place).clips().at(0, top, bounds.width(), bounds.height() - top);
        return View.of("Window").at(0, 0, bounds.width(), bounds.height()).add(table.addAll(rows), bar);
    }

    /** Puts the parts into a row. */
    public interface Filling {
        void into(View cell, int top);
    }
}
