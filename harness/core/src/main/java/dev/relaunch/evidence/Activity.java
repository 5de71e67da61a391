package dev.relaunch.evidence;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An activity of dasd that is for an app; the many that are the system's own are none.
 *
 * @param name as dasd writes it
 * @param work which kind it is
 * @param bundleId "" where the name holds only the identifier of a task
 * @param task the identifier of the task; "" where it has none
 */
record Activity(String name, Work work, String bundleId, String task) {

    private static final Pattern NAME = Pattern.compile("(?:\\d+:)?(?:"
            + "com\\.apple\\.pushLaunch\\.(?<push>[\\w.-]+)"
            + "|com\\.apple\\.healthkit\\.background-delivery\\.(?<health>[\\w.-]+)"
            + "|bg(?<kind>Refresh|Processing|ContinuedProcessing|HealthResearch)-(?<task>[\\w.-]+)"
            + ")(?::[\\w-]+)?");

    static Optional<Activity> named(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (matcher.group("push") != null) {
            return Optional.of(new Activity(name, Work.PUSH_LAUNCH, matcher.group("push"), ""));
        }
        if (matcher.group("health") != null) {
            return Optional.of(new Activity(name, Work.HEALTHKIT, matcher.group("health"), ""));
        }
        String task = matcher.group("task");
        return Optional.of(new Activity(name, kind(matcher.group("kind")), "", task));
    }

    private static Work kind(String word) {
        return switch (word) {
            case "Refresh" -> Work.APP_REFRESH;
            case "Processing" -> Work.PROCESSING;
            case "ContinuedProcessing" -> Work.CONTINUED;
            default -> Work.HEALTH_RESEARCH;
        };
    }

    /** What it is, in words: {@code app refresh task com.example.app.refresh}. */
    String what() {
        return task.isEmpty() ? work.label() : work.label() + " " + task;
    }

    /** Whether this app may have submitted it: identifiers of tasks begin with the bundle id, by custom. */
    boolean mayBeOf(String app) {
        return bundleId.isEmpty() ? task.equals(app) || task.startsWith(app + ".") : bundleId.equals(app);
    }
}
