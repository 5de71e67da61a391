package dev.relaunch.evidence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * What a phone may log in an hour, drawn at random: apps that come and go at the same time, with ids that begin alike, among lines of
 * others that speak of them; and what truly happened.
 */
final class PhoneScript {

    private static final List<String> APPS = List.of(
            "com.example.fieldrecorder",
            "com.example.fieldrecorder.pro",
            "com.example.fieldrecorderpro",
            "com.example.o");
    private static final List<String> DAEMONS =
            List.of("nsurlsessiond:94", "dasd:82", "locationd:60", "callservicesd:343");
    private static final List<LaunchClass> KINDS = List.of(LaunchClass.values());
    private static final int SECONDS = 3_000;

    private final Random random;
    private final List<Actor> actors = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private int nextPid = 600;

    /** What truly happened: {@code app pid class} and {@code app pid cause}. */
    final List<String> launches = new ArrayList<>();

    final List<String> ends = new ArrayList<>();

    PhoneScript(Random random) {
        this.random = random;
        APPS.forEach(app -> actors.add(new Actor(app)));
        int now = 0;
        while (now < SECONDS) {
            actors.forEach(Actor::decide);
            // Each app's own lines stay in their order; those of all apps mix.
            while (actors.stream().anyMatch(actor -> !actor.said.isEmpty())) {
                Actor actor = actors.get(random.nextInt(actors.size()));
                if (!actor.said.isEmpty()) {
                    log(now, actor.said.poll());
                }
                if (random.nextInt(4) == 0) {
                    log(now, noise());
                }
                now += random.nextInt(12) == 0 ? 1 : 0;
            }
            now += 3 + random.nextInt(600);
        }
    }

    private void log(int now, String line) {
        lines.add(String.format(
                Locale.ROOT, "Nov 22 %02d:%02d:%02d iPhone %s", 14 + now / 3600, now / 60 % 60, now % 60, line));
    }

    String log() {
        return String.join("\n", lines) + "\n";
    }

    /** The same with each line lost that the relay dropped. */
    String log(Random relay, int oneOf) {
        return String.join(
                        "\n",
                        lines.stream().filter(line -> relay.nextInt(oneOf) != 0).toList()) + "\n";
    }

    private String noise() {
        String app = APPS.get(random.nextInt(APPS.size()));
        int pid = 600 + random.nextInt(Math.max(1, nextPid - 600));
        return switch (random.nextInt(9)) {
            case 0 ->
                "FieldRecorder(FieldRecorder)[" + pid + "] <Notice>: Now tracking process: [app<" + app + ">:" + pid
                        + "]";
            case 1 -> "logd[50] <Notice>: [app<" + app + ">:" + pid + "] termination reported by launchd (0, 0, 0)";
            case 2 ->
                "runningboardd(RunningBoard)[35] <Notice>: Now tracking process: [xpcservice<" + app + ".widget([app<"
                        + app + ">:" + pid + "])(501)>:" + (pid + 5_000) + "]";
            case 3 ->
                "runningboardd(RunningBoard)[35] <Notice>: [osservice<com.apple.SpringBoard>:36] Suspending task.";
            case 4 ->
                "kernel[0] <Notice>: memorystatus: killing_idle_process pid " + (pid + 5_000)
                        + " [healthd] (long-idle-exit 0) 1KB";
            case 5 -> "FieldRecorder[" + pid + "] <Notice>: Bootstrapping app<" + app + "> with intent background";
            case 6 -> "ReportCrash[90] <Notice>: Bootstrapping app<" + app + "> with intent foreground-interactive";
            case 7 ->
                "SpringBoard(SpringBoard)[36] <Notice>: SBWorkspaceTerminateApplication: " + app
                        + ".none: \"killed from app switcher\"";
            default ->
                "CommCenter(RunningBoardServices)[99] <Notice>: Received state update for 40 (osservice<" + app
                        + ">, running-active-NotVisible";
        };
    }

    /** One app, and the lines about it that are still to come. */
    private final class Actor {

        private final String app;
        private final Deque<String> said = new ArrayDeque<>();
        private int pid;
        private boolean asleep;

        Actor(String app) {
            this.app = app;
        }

        private String id() {
            return "app<" + app + (random.nextBoolean() ? "" : random.nextBoolean() ? "((null))" : "(8E2D3F40)") + ">";
        }

        private void sb(String text) {
            said.add("SpringBoard(FrontBoard)[36] <Notice>: " + text);
        }

        private void rb(String text) {
            said.add("runningboardd(RunningBoard)[35] <Notice>: " + text);
        }

        private void own(String text) {
            rb("[" + id() + ":" + pid + "] " + text);
        }

        void decide() {
            if (random.nextInt(3) == 0) {
                return;
            }
            if (pid == 0) {
                launch();
                if (random.nextInt(3) == 0) {
                    end();
                }
            } else if (random.nextInt(3) == 0) {
                end();
            } else if (asleep) {
                wake();
            } else {
                own("Suspending task.");
                rb("Calculated state for " + id() + ": running-suspended (role: None)");
                said.add("CommCenter(RunningBoardServices)[99] <Notice>: Received state update for " + pid + " (" + id()
                        + ", running-suspended-NotVisible");
                asleep = true;
            }
        }

        private void wake() {
            asked(DAEMONS.get(random.nextInt(DAEMONS.size())));
            own("Resuming task.");
            rb("Calculated state for " + id() + ": running-active (role: Background)");
            asleep = false;
        }

        private void asked(String who) {
            sb("[FBSystemService][0x1] Received request to open \"" + app + "\" from " + who + ".");
            if (random.nextBoolean()) {
                sb("Executing suspended-activation immediately: OpenApplication(" + app + ")ForRequester("
                        + who.replace(':', '.') + ")");
            }
        }

        private void launch() {
            LaunchClass how = KINDS.get(random.nextInt(KINDS.size()));
            pid = nextPid++;
            asleep = false;
            launches.add(app + " " + pid + " " + how);
            String role = "NonUserInteractive";
            switch (how) {
                case IN_BACKGROUND -> {
                    asked(DAEMONS.get(random.nextInt(DAEMONS.size())));
                    sb("Bootstrapping " + id() + " with intent background");
                }
                case BY_USER -> {
                    sb("SBIconView touches began with event: <UITouchesEvent: 0x1> bundleID: " + app);
                    sb("Bootstrapping " + id() + " with intent foreground-interactive");
                    role = "UserInteractiveFocal";
                }
                case BY_TOOL -> {
                    sb("[FBSystemService][0x1] Received request to open \"" + app + "\" from debugserver:217.");
                    sb("Bootstrapping " + id() + " with intent foreground-interactive");
                    role = "UserInteractiveFocal";
                }
                case PREWARMED ->
                    said.add("dasd(DuetActivitySchedulerDaemon)[82] <Notice>: Attempting prewarm for " + app);
                case UNKNOWN -> {}
            }
            rb("Creating and launching job for: " + id());
            rb("Now tracking process: [" + id() + ":" + pid + "]");
            own("Resuming task.");
            own("Set darwin role to: " + role);
            rb("Calculated state for " + id() + ": running-active (role: "
                    + (role.startsWith("N") ? "Background" : role) + ")");
        }

        private void end() {
            ExitCause why = List.of(
                            ExitCause.EXIT,
                            ExitCause.CRASH,
                            ExitCause.JETSAM,
                            ExitCause.SIGNAL,
                            ExitCause.FORCE_QUIT,
                            ExitCause.TOOL)
                    .get(random.nextInt(6));
            ends.add(app + " " + pid + " " + why);
            String reason = switch (why) {
                case EXIT -> "0, 0, 0";
                case CRASH -> "2, 11, 11";
                case JETSAM -> "1, 7, 9";
                case FORCE_QUIT -> random.nextBoolean() ? "2, 9, 9" : "10, 3735943697, 9";
                case TOOL -> "10, 4227595259, 9";
                default -> "2, 15, 15";
            };
            if (why == ExitCause.FORCE_QUIT) {
                sb("SBWorkspaceTerminateApplication: " + app + ": \"killed from app switcher\"");
            }
            if (why == ExitCause.JETSAM) {
                said.add("kernel[0] <Notice>: memorystatus: killing_top_process pid " + pid
                        + " [App] (per-process-limit 0) 1KB");
            }
            own("termination reported by launchd (" + reason + ")");
            if (random.nextBoolean()) {
                rb("Removing process: [" + id() + ":" + pid + "]");
            }
            pid = 0;
        }
    }
}
