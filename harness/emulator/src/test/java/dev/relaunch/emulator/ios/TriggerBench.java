package dev.relaunch.emulator.ios;

import static dev.relaunch.emulator.ios.Bench.RECORDER;

import dev.relaunch.emulator.app.AppDefect;
import dev.relaunch.emulator.ios.daemon.World;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A phone whose Field Recorder is armed, brought into a state, and hit by a trigger; and what its log then says of the app. */
final class TriggerBench implements AutoCloseable {

    private static final String PASSCODE = "1234";

    private final Bench bench;

    /**
     * @param open the answer to all that sources leave open
     */
    TriggerBench(Os os, boolean open, AppDefect... defects) {
        Map<World, Boolean> worlds = new EnumMap<>(World.class);
        Arrays.stream(World.values()).forEach(world -> worlds.put(world, open));
        worlds.put(World.FORCE_QUIT_SURVIVES_REBOOT, true);
        worlds.put(World.TRANSFERS_END_WITHOUT_REFRESH, false);
        bench = new Bench(Preset.of(os).lockedWith(PASSCODE).living(worlds), 7, defects);
        for (String permission : List.of("notifications", "location", "bluetooth", "health")) {
            bench.command("permission", "bundle", RECORDER, "for", permission, "answer", "allowed");
        }
    }

    Bench bench() {
        return bench;
    }

    /** Opens the recorder and taps these of its buttons. */
    void arm(List<String> buttons) {
        bench.launchRecorder();
        buttons.forEach(this::press);
    }

    private void press(String button) {
        for (int i = 0; i < 8 && bench.find(button).isEmpty(); i++) {
            bench.swipe(200, 700, 200, 300);
        }
        bench.tap(button);
    }

    void enter(State state) {
        switch (state) {
            case FG -> {}
            case BGR -> {
                press("relaunch.audio.play");
                bench.goHome();
            }
            case SUS -> bench.goHome();
            case SYS -> {
                bench.goHome();
                bench.pass(3_000);
                bench.command("jetsam", "bundle", RECORDER);
            }
            case EXIT -> {
                bench.swipe(200, 200, 200, 2_000);
                bench.tap("relaunch.exit");
            }
            case CRASH -> bench.command("crash", "bundle", RECORDER);
            case FQ -> bench.forceQuitRecorder();
            case BFU -> reboot();
            case AFU -> {
                reboot();
                bench.command("unlock", "passcode", PASSCODE);
                bench.pass(240_000);
            }
            case DBG -> {
                bench.command("debug", "bundle", RECORDER);
                bench.goHome();
            }
        }
        bench.pass(70_000);
        bench.hush();
    }

    private void reboot() {
        bench.goHome();
        bench.command("reboot");
        bench.pass(60_000);
    }

    /** In the table's letters: K its process ended, P one was started ahead of its time, X an extension ran, F the user was brought to the app, L launched behind his back, R resumed so, D told where it ran, N nothing. */
    String outcome() {
        List<String> log = bench.log();
        StringBuilder outcome = new StringBuilder();
        if (has(log, "Now tracking process: [xpcservice<" + RECORDER)) {
            outcome.append('X');
        }
        boolean told = log.stream()
                .anyMatch(line -> line.startsWith("FieldRecorder: [relaunch] ")
                        && !line.contains("didFinishLaunching")
                        && !line.contains("setTaskCompleted")
                        && !line.contains("expirationHandler"));
        boolean shown =
                log.stream().anyMatch(line -> line.contains(RECORDER) && line.contains("visibility: Foreground"));
        if (has(log, "Bootstrapping app<" + RECORDER + "> with intent foreground") || shown) {
            outcome.append('F');
        } else if (has(log, "Now tracking process: [app<" + RECORDER)
                && !has(log, "Bootstrapping app<" + RECORDER + ">")) {
            outcome.append('P');
        } else if (has(log, "Bootstrapping app<" + RECORDER + "> with intent background")) {
            outcome.append(told ? "L" : "l");
        } else if (log.stream().anyMatch(line -> line.contains("<" + RECORDER) && line.endsWith("Resuming task."))) {
            outcome.append(told ? "R" : "r");
        } else if (told) {
            outcome.append('D');
        }
        if (log.stream().anyMatch(line -> line.contains("[app<" + RECORDER) && line.contains("reported by launchd"))) {
            outcome.append('K');
        }
        return outcome.isEmpty() ? "N" : outcome.toString();
    }

    /** The names of the recorder's entry points that ran, in order. */
    List<String> points() {
        return bench.appLog().stream()
                .filter(line -> line.startsWith("[relaunch] "))
                .map(line -> line.substring("[relaunch] ".length()).split(" ")[0])
                .toList();
    }

    private static boolean has(List<String> log, String text) {
        return log.stream().anyMatch(line -> line.contains(text));
    }

    @Override
    public void close() {
        bench.close();
    }

    /** How the app came to be as it is when the trigger comes. */
    enum State {
        /** In front. */
        FG,
        /** Running behind the user's back: it plays. */
        BGR,
        SUS,
        SYS,
        EXIT,
        CRASH,
        FQ,
        BFU,
        AFU,
        /** Left with a debugger attached. */
        DBG
    }
}
