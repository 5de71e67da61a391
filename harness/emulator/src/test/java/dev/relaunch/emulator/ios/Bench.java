package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.app.AppDefect;
import dev.relaunch.emulator.app.FieldRecorder;
import dev.relaunch.emulator.ios.daemon.World;
import dev.relaunch.emulator.ui.Node;
import dev.relaunch.emulator.ui.Screen;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A phone without noise on a clock that is moved by hand, with a finger on its screen and an ear at its log. */
final class Bench implements AutoCloseable {

    static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    static final String RECORDER = FieldRecorder.MANIFEST.bundleId();
    static final String SETTINGS = Preferences.MANIFEST.bundleId();

    private final VirtualClock clock = VirtualClock.byHand(START);
    private final List<LogLine> lines = new CopyOnWriteArrayList<>();
    private final Phone phone;

    Bench(AppDefect... defects) {
        this(Preset.iOS18().living(Map.of(World.TRANSFERS_END_WITHOUT_REFRESH, false)), 7, defects);
    }

    Bench(Preset preset, long seed, AppDefect... defects) {
        phone = Phone.of(clock, preset, seed, Set.of(defects));
        phone.log().attach(new SystemLog.Reader() {
            @Override
            public void accept(LogLine line) {
                lines.add(line);
            }

            @Override
            public boolean isDrained() {
                return true;
            }
        });
        command("noise", "level", "off");
    }

    /** Does this to the phone; the arguments are a parameter and its value in turn. */
    String command(String name, String... arguments) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            named.put(arguments[i], arguments[i + 1]);
        }
        return phone.control().perform(name, named);
    }

    Phone phone() {
        return phone;
    }

    Screen screen() {
        return phone.screen();
    }

    void pass(int millis) {
        pass(Duration.ofMillis(millis));
    }

    void pass(Duration time) {
        clock.advance(time);
    }

    VirtualClock clock() {
        return clock;
    }

    /** Everything so far, as {@code process: text}. */
    List<String> log() {
        return lines.stream().map(line -> line.process() + ": " + line.text()).toList();
    }

    List<LogLine> lines() {
        return lines;
    }

    /** Forgets what has been logged. */
    void hush() {
        lines.clear();
    }

    /** What the app itself has logged, without its line numbers. */
    List<String> appLog() {
        return lines.stream()
                .filter(line -> line.process().equals("FieldRecorder"))
                .map(line -> line.text().replaceFirst(" n=\\d+$", ""))
                .toList();
    }

    Optional<LogLine> firstLine(String part) {
        return lines.stream().filter(line -> line.text().contains(part)).findFirst();
    }

    Stream<Node> nodes() {
        return flat(screen().tree());
    }

    static Stream<Node> flat(Node node) {
        return Stream.concat(Stream.of(node), node.children().stream().flatMap(Bench::flat));
    }

    /** The visible element of this name, of any of these types where some are given. */
    Optional<Node> find(String name, String... types) {
        return nodes().filter(Node::visible)
                .filter(node -> node.name().equals(Optional.of(name)))
                .filter(node -> types.length == 0 || List.of(types).contains(node.type()))
                .findFirst();
    }

    Node see(String name, String... types) {
        return find(name, types)
                .orElseThrow(() -> new AssertionError("no " + name + " on the screen of "
                        + screen().active().bundleId() + ": "
                        + nodes().filter(Node::visible)
                                .flatMap(n -> n.name().stream())
                                .toList()));
    }

    void tap(String name, String... types) {
        Node.Rect at = see(name, types).rect();
        screen().tap(at.centerX(), at.centerY());
        pass(300);
    }

    void swipe(int fromX, int fromY, int toX, int toY) {
        screen().drag(fromX, fromY, toX, toY, Duration.ZERO, Duration.ZERO);
        pass(300);
    }

    void goHome() {
        swipe(196, 848, 196, 500);
    }

    void openSwitcher() {
        screen().drag(196, 848, 196, 500, Duration.ZERO, Duration.ofMillis(600));
        pass(300);
    }

    /** Home, then page by page until the icon shows. */
    void launch(String icon) {
        screen().pressHome();
        screen().pressHome();
        for (int page = 0; page < 3 && find(icon, "XCUIElementTypeIcon").isEmpty(); page++) {
            swipe(350, 500, 40, 500);
        }
        tap(icon, "XCUIElementTypeIcon");
        pass(500);
    }

    /** Settings, General, Background App Refresh. */
    void openRefreshSettings() {
        launch("Settings");
        tap("General", "XCUIElementTypeStaticText");
        tap("Background App Refresh", "XCUIElementTypeStaticText");
    }

    /** Of the daemon's last line. */
    int pid(String process) {
        return lines.stream()
                .filter(line -> line.process().equals(process))
                .mapToInt(LogLine::pid)
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    void launchRecorder() {
        launch("Field Recorder");
    }

    void forceQuitRecorder() {
        openSwitcher();
        Node.Rect card =
                see("card:" + RECORDER + ":sceneID:" + RECORDER + "-default").rect();
        swipe(card.centerX(), card.centerY(), card.centerX(), card.centerY() - 400);
        goHome();
    }

    void startTransfer(String button, String url) {
        Node field = see("relaunch.transfer.url");
        screen().tap(field.rect().centerX(), field.rect().centerY());
        screen().clear(field.key());
        screen().type(url);
        tap(button);
    }

    /** Waits in wall time, while virtual time stands, for what comes from outside. */
    void untilArrived(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("it did not arrive: " + log());
            }
            Thread.sleep(2);
        }
    }

    @Override
    public void close() {
        phone.close();
        clock.close();
    }
}
