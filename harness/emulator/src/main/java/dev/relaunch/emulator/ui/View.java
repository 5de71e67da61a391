package dev.relaunch.emulator.ui;

import dev.relaunch.emulator.ui.Node.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One element of a screen while it is being drawn, with what touching it does; {@link #snapshot} makes the {@link Node} that accessibility
 * sees. Drawn anew for every look and every touch, so it holds no state of its own.
 */
public final class View {

    private final String type;
    private final List<View> children = new ArrayList<>();
    private Optional<String> name = Optional.empty();
    private Optional<String> label = Optional.empty();
    private Optional<String> value = Optional.empty();
    private Rect rect = new Rect(0, 0, 0, 0);
    private boolean enabled = true;
    private boolean accessible;
    private boolean clips;
    private Look look = Look.PLAIN;
    private Optional<String> ownKey = Optional.empty();
    private Optional<Runnable> action = Optional.empty();
    private Optional<TextInput> input = Optional.empty();

    private View(String type) {
        this.type = type;
    }

    /** An element of this type, named without its prefix: {@code Button} is an {@code XCUIElementTypeButton}. */
    public static View of(String type) {
        return new View("XCUIElementType" + type);
    }

    /** A text that says what it is called. */
    public static View text(String text) {
        return of("StaticText").called(text);
    }

    /** The same identifier and label, as an element has that was given no identifier; also makes it accessible. */
    public View called(String text) {
        return name(text).label(text);
    }

    /** The accessibility identifier; also makes it accessible. */
    public View name(String text) {
        name = Optional.of(text);
        accessible = true;
        return this;
    }

    public View label(String text) {
        label = Optional.of(text);
        return this;
    }

    public View value(String text) {
        value = Optional.of(text);
        return this;
    }

    /** Its frame in points of the screen. */
    public View at(int x, int y, int width, int height) {
        rect = new Rect(x, y, width, height);
        return this;
    }

    public View enabled(boolean yes) {
        enabled = yes;
        return this;
    }

    /** A container that accessibility looks through. */
    public View container() {
        accessible = false;
        return this;
    }

    /** What lies outside its frame does not show. */
    public View clips() {
        clips = true;
        return this;
    }

    /** Tells it from others in its place, where name and type do not. */
    public View key(String text) {
        ownKey = Optional.of(text);
        return this;
    }

    public View look(Look how) {
        look = how;
        return this;
    }

    public View look(Look.Kind kind) {
        return look(Look.of(kind));
    }

    public View onTap(Runnable what) {
        action = Optional.of(what);
        return this;
    }

    /** A field: a tap gives it the focus. */
    public View input(TextInput field) {
        input = Optional.of(field);
        return this;
    }

    public View add(View... more) {
        children.addAll(List.of(more));
        return this;
    }

    public View addAll(List<View> more) {
        children.addAll(more);
        return this;
    }

    public Rect rect() {
        return rect;
    }

    /** What accessibility sees; {@code key} tells this screen from every other, and is the beginning of every element's key. */
    public Node snapshot(String key) {
        return snapshot(key, rect);
    }

    private Node snapshot(String key, Rect screen) {
        List<Node> nodes = new ArrayList<>();
        visit(key, (child, childKey) -> nodes.add(child.snapshot(childKey, within(screen))));
        return new Node(
                key, type, name, label, value, rect, enabled, shows(screen), accessible, look, List.copyOf(nodes));
    }

    /** The deepest element with an action or a field that shows at this point of the screen; of two, the one drawn last. */
    public Optional<Touched> hit(String key, int x, int y) {
        return hit(key, x, y, rect);
    }

    private Optional<Touched> hit(String key, int x, int y, Rect screen) {
        List<Touched> below = new ArrayList<>();
        visit(
                key,
                (child, childKey) -> child.hit(childKey, x, y, within(screen)).ifPresent(below::add));
        if (!below.isEmpty()) {
            return Optional.of(below.get(below.size() - 1));
        }
        boolean reacts = enabled && (action.isPresent() || input.isPresent());
        return reacts && shows(screen) && rect.contains(x, y)
                ? Optional.of(new Touched(key, action, input))
                : Optional.empty();
    }

    /** The field with this key. */
    public Optional<TextInput> field(String key, String wanted) {
        if (key.equals(wanted)) {
            return input;
        }
        List<TextInput> found = new ArrayList<>();
        visit(key, (child, childKey) -> child.field(childKey, wanted).ifPresent(found::add));
        return found.stream().findFirst();
    }

    private Rect within(Rect screen) {
        return clips ? rect : screen;
    }

    private boolean shows(Rect screen) {
        return rect.width() > 0 && rect.height() > 0 && screen.contains(rect.centerX(), rect.centerY());
    }

    /** Keys come from the place in the tree and the name, so that a row stays itself while others come and go. */
    private void visit(String key, Visitor visitor) {
        List<String> taken = new ArrayList<>();
        for (View child : children) {
            String base = key + "/" + child.type.substring("XCUIElementType".length())
                    + child.ownKey.or(() -> child.name).map(own -> ":" + own).orElse("");
            long same = taken.stream().filter(base::equals).count();
            taken.add(base);
            visitor.visit(child, same == 0 ? base : base + "#" + same);
        }
    }

    private interface Visitor {
        void visit(View child, String key);
    }

    /** What a finger came down on. */
    public record Touched(String key, Optional<Runnable> action, Optional<TextInput> input) {}

    /** The text behind a field. */
    public interface TextInput {
        String text();

        void replace(String text);

        /** A field over a value that something else keeps. */
        static TextInput over(Supplier<String> text, Consumer<String> replace) {
            return new TextInput() {
                @Override
                public String text() {
                    return text.get();
                }

                @Override
                public void replace(String with) {
                    replace.accept(with);
                }
            };
        }
    }
}
