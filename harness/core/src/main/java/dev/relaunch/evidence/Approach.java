package dev.relaunch.evidence;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What led up to a launch, a resume or a foregrounding of one app: the touch, the request, the intent. Forgotten once it is old. */
final class Approach {

    /** Requests are followed by what they ask for within a second; a leftover must not colour a later launch. */
    private static final Duration FRESH = Duration.ofSeconds(15);

    /** Those of Xcode's tools that ask SpringBoard to open apps. */
    private static final Set<String> TOOLS =
            Set.of("debugserver", "testmanagerd", "DTServiceHub", "WebDriverAgentRunner-Runner", "xctest");

    private final List<LogRecord> records = new ArrayList<>();
    private @Nullable String requester;
    private @Nullable String intent;
    private @Nullable LocalDateTime intended;
    private boolean touched;
    private boolean tapped;
    private boolean prewarmed;
    private @Nullable LocalDateTime jobCreated;
    private boolean activated;
    private boolean executed;
    private @Nullable Draft fruitless;
    private boolean settled;
    private @Nullable LocalDateTime last;

    /** Whether a sign at this time belongs to what was seen before. */
    boolean stale(LocalDateTime now) {
        return last != null && Duration.between(last, now).abs().compareTo(FRESH) > 0;
    }

    /** The process is there: what comes from now on may complete what led to it, and not contradict it. */
    void settle() {
        settled = true;
    }

    void note(Sign sign, LogRecord record, Optional<String> who, Optional<String> intentWord) {
        if (settled && (who.filter(this::contradicts).isPresent() || (intent != null && intentWord.isPresent()))) {
            return;
        }
        records.add(record);
        last = record.time();
        boolean executes = sign == Sign.OPEN_EXECUTED || sign == Sign.SUSPENDED_ACTIVATION;
        // Several may ask; the one whose request is carried out is who launches.
        who.filter(name -> executes || !executed).ifPresent(name -> requester = name);
        executed |= executes;
        intentWord.ifPresent(word -> {
            intent = word.toLowerCase(Locale.ROOT);
            intended = record.time();
        });
        tapped |= sign == Sign.NOTIFICATION_TAPPED;
        touched |= sign == Sign.ICON_TOUCHED || tapped;
        prewarmed |= sign == Sign.PREWARMED;
        jobCreated = jobCreated == null && sign == Sign.JOB_CREATED ? record.time() : jobCreated;
        activated |= sign == Sign.SUSPENDED_ACTIVATION;
    }

    private boolean contradicts(String name) {
        return requester == null ? intent != null : !requester.equals(name);
    }

    /** Whether the log announced a new process. */
    boolean bootstraps() {
        return intent != null || jobCreated != null;
    }

    /** Whether a job was created so long ago that one created now is another's: what became of the first was missed. */
    boolean hasJobBefore(Duration time, LogRecord record) {
        return jobCreated != null
                && Duration.between(jobCreated, record.time()).abs().compareTo(time) > 0;
    }

    /** Whether just this intent was told at this very moment: then it is told twice. */
    boolean intends(Optional<String> word, LogRecord record) {
        return word.map(own -> own.toLowerCase(Locale.ROOT)).equals(Optional.ofNullable(intent))
                && record.time().equals(intended);
    }

    /** Whether a launch is under way here that somebody else asked for. */
    boolean isOfAnother(Optional<String> who) {
        return intent != null && who.filter(name -> !name.equals(requester)).isPresent();
    }

    /** Whether the user, not a daemon, brings the app up. */
    boolean fromUser() {
        return touched && (requester == null || requester.equals("SpringBoard"));
    }

    boolean prewarmed() {
        return prewarmed;
    }

    boolean hasIntent() {
        return intent != null;
    }

    boolean touched() {
        return touched;
    }

    Optional<String> requester() {
        return Optional.ofNullable(requester);
    }

    /** The draft that says that nothing came of it. */
    void remember(Draft draft) {
        fruitless = draft;
    }

    boolean remembered() {
        return fruitless != null;
    }

    /** Something came of it. */
    void bearsFruit() {
        if (fruitless != null) {
            fruitless.withdraw();
        }
    }

    boolean byTool() {
        return requester != null && isTool(requester);
    }

    List<LogRecord> records() {
        return records;
    }

    LaunchClass launchClass(boolean foreground) {
        if (byTool()) {
            return LaunchClass.BY_TOOL;
        }
        if (intent != null && intent.equals("background")) {
            return LaunchClass.IN_BACKGROUND;
        }
        if (intent != null && intent.startsWith("foreground")) {
            return LaunchClass.BY_USER;
        }
        if (prewarmed) {
            // Whether the process is the one that dasd or the one that the request started, nothing says.
            return activated ? LaunchClass.UNKNOWN : LaunchClass.PREWARMED;
        }
        // A request alone may have been for the front; the suspended activation says that it was not.
        if (activated) {
            return LaunchClass.IN_BACKGROUND;
        }
        return touched || foreground ? LaunchClass.BY_USER : LaunchClass.UNKNOWN;
    }

    /** The signs that speak for the class, in words. */
    List<String> signs() {
        List<String> words = new ArrayList<>();
        if (touched) {
            words.add(tapped ? "notification tapped" : "icon touched");
        }
        if (requester != null) {
            words.add("SpringBoard asked by " + requester);
        }
        if (activated) {
            words.add("executed as a suspended activation");
        }
        if (intent != null) {
            words.add("bootstrapped with intent " + intent);
        }
        if (prewarmed) {
            words.add("prewarmed by dasd, or by the app's own word");
        }
        return words;
    }

    static boolean isTool(String requester) {
        return TOOLS.contains(requester);
    }
}
