package dev.relaunch.emulator.ios;

import java.util.Comparator;
import java.util.List;

/** The kernel's jetsam: takes memory back, from those first whom the user misses least. Never from who is in front. */
final class Jetsam {

    /** By priority, and of the same priority who was last seen longest ago. */
    private static final Comparator<AppProcess> ORDER = Comparator.comparingInt(
                    (AppProcess process) -> process.role().jetsamPriority())
            .thenComparing(AppProcess::lastSeen)
            .thenComparingInt(AppProcess::pid);

    private static final int LIMIT_MEGABYTES = 2_098;
    private static final int KILOBYTES = 1_024;

    private final DeviceLog log;
    private final RunningBoard runningBoard;
    private final Choices choices;

    Jetsam(DeviceLog log, RunningBoard runningBoard, Choices choices) {
        this.log = log;
        this.runningBoard = runningBoard;
        this.choices = choices.of("jetsam");
    }

    /** Ends this process. */
    void kill(AppProcess process, JetsamKind kind) {
        String name = process.bundle().manifest().executable();
        if (kind == JetsamKind.PER_PROCESS_LIMIT) {
            kernel(name + " [" + process.pid() + "] exceeded mem limit: ActiveHard " + LIMIT_MEGABYTES + " MB (fatal)");
        }
        kernel("memorystatus: "
                + (kind == JetsamKind.PER_PROCESS_LIMIT ? "killing_specific_process" : "killing_top_process")
                + " pid " + process.pid() + " [" + name + "] (" + kind.text() + " "
                + process.role().jetsamPriority() + ") " + process.megabytes() * KILOBYTES
                + "KB - memorystatus_available_pages: " + (8_000 + choices.below(9_000)));
        runningBoard.exited(process, Exit.jetsam(kind));
    }

    /**
     * Something else needs this much memory; apps that run are warned, others end until there is enough.
     *
     * @return who was ended, in that order
     */
    List<AppProcess> pressure(int megabytes) {
        List<AppProcess> candidates = runningBoard.all().stream()
                .filter(process -> !process.visible())
                .sorted(ORDER)
                .toList();
        int freed = 0;
        int ended = 0;
        while (freed < megabytes && ended < candidates.size()) {
            AppProcess next = candidates.get(ended++);
            freed += next.megabytes();
            kill(next, JetsamKind.VM_PAGESHORTAGE);
        }
        runningBoard.all().stream()
                .filter(AppProcess::running)
                .forEach(process -> log.write(
                        process.bundle().manifest().executable(),
                        "UIKitCore",
                        process.pid(),
                        "Received memory warning."));
        return candidates.subList(0, ended);
    }

    private void kernel(String text) {
        log.notice(Daemon.KERNEL, "", text);
    }
}
