package dev.relaunch.emulator.ios.daemon;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * dasd: weighs background activities, and has each done when its policies have nothing against it.
 *
 * <p>It weighs an activity a while after it becomes possible, again whenever the device changes, and every few minutes. It keeps Background App Refresh
 * and the list of apps the user has removed in mind: what they forbid it cancels.
 */
public final class Dasd implements Host.Observer {

    static final String NAME = "dasd";

    static final String LIBRARY = "DuetActivitySchedulerDaemon";
    private static final String DEVICE_ACTIVITY =
            "\t{name: Device Activity Policy, policyWeight: 20.000, response: {33, 0.00, [{deviceActivity == 1}]}}\n";
    private static final DateTimeFormatter WINDOW = DateTimeFormatter.ofPattern(
                    "EEE MMM ppd HH:mm:ss uuuu", Locale.ENGLISH)
            .withZone(ZoneId.of("UTC"));

    private final Host host;
    private final Chance chance;
    private final Policies policies;
    private final Map<Activity, Timer> pending = new LinkedHashMap<>();

    Dasd(Host host) {
        this.host = host;
        this.chance = host.chance(NAME);
        this.policies = new Policies(host);
        host.observe(this);
    }

    /** What tells an activity from others of its name. */
    String suffix() {
        return chance.hex(6).toUpperCase(Locale.ROOT);
    }

    /** Takes an activity on, in place of what is pending under its name. */
    void submit(Activity activity) {
        cancel(other -> other.name().equals(activity.name()));
        write("Submitted Activity: " + activity.textWithPriority() + " ("
                + WINDOW.format(host.deviceTime(activity.start())) + " - "
                + WINDOW.format(host.deviceTime(activity.end())) + ")");
        weighIn(activity, Duration.between(host.now(), activity.start()).plus(patience(activity)));
    }

    /** A push is wanted soon, all else at a good moment. */
    private Duration patience(Activity activity) {
        return switch (activity.kind()) {
            case PUSH_LAUNCH -> activity.priority() >= 10 ? chance.millis(100, 900) : chance.millis(1_000, 9_000);
            case HEALTH, WATCH -> chance.millis(500, 3_000);
            case REFRESH -> chance.millis(20_000, 1_200_000);
            case PROCESSING -> chance.millis(300_000, 1_800_000);
        };
    }

    private void weighIn(Activity activity, Duration delay) {
        Timer old = pending.put(activity, host.after(delay, () -> weigh(activity)));
        if (old != null) {
            old.cancel();
        }
    }

    private void weigh(Activity activity) {
        if (!pending.containsKey(activity)) {
            return;
        }
        if (!host.now().isBefore(activity.end()) || policies.isForgotten(activity)) {
            canceled(activity);
            return;
        }
        if (activity.kind() == Activity.Kind.PUSH_LAUNCH && host.prewarming(activity.bundleId())) {
            host.log(NAME, LIBRARY, Host.Level.INFO, "Remote Notification: <private> - Prewarm Assertion");
            weighIn(activity, chance.millis(2_000, 10_000));
            return;
        }
        if (!policies.isHeld(activity) && isWilling(activity)) {
            pending.remove(activity);
            activity.work().accept(activity);
        } else {
            weighIn(activity, chance.millis(240_000, 420_000));
        }
    }

    private boolean isWilling(Activity activity) {
        List<Opinion> opinions = policies.weigh(activity);
        Verdict worst = opinions.stream()
                .map(Opinion::verdict)
                .max(Comparator.naturalOrder())
                .orElse(Verdict.CAN);
        boolean brief = host.version() >= 26;
        StringBuilder text = new StringBuilder(activity.text()).append(":[\n");
        for (Opinion opinion : opinions) {
            text.append('\t').append(brief ? opinion.brief() : opinion.text()).append('\n');
        }
        write(text.append(" ], ")
                .append(brief ? "Decision: " + worst.brief() : "FinalDecision: " + worst.text())
                .append('}')
                .toString());
        return worst.proceeds();
    }

    /** Conditions are as it has waited for: weighs what is pending under this name now. Returns false where nothing is. */
    boolean weighNow(String name) {
        List<Activity> found = pending.keySet().stream()
                .filter(activity -> activity.name().equals(name))
                .toList();
        found.forEach(activity -> weighIn(activity, chance.millis(100, 900)));
        return !found.isEmpty();
    }

    /** It is done. */
    void completed(Activity activity) {
        write("COMPLETED " + activity.textWithPriority() + " <private>!");
    }

    void cancel(Predicate<Activity> which) {
        List<Activity> found = pending.keySet().stream().filter(which).toList();
        if (!found.isEmpty()) {
            List<String> names = new ArrayList<>();
            found.forEach(activity -> names.add("    \"" + activity.text() + "\""));
            write("Daemon Canceling Activities: {(\n" + String.join(",\n", names) + "\n)}");
            found.forEach(this::canceled);
        }
    }

    private void canceled(Activity activity) {
        Timer timer = pending.remove(activity);
        if (timer != null) {
            timer.cancel();
        }
        write("CANCELED: " + activity.textWithPriority() + " <private>!");
    }

    List<Activity> pending() {
        return List.copyOf(pending.keySet());
    }

    /** The user removed the app: what would refresh it is off the list. A processing task stays on it. */
    @Override
    public void forceQuit(String bundleId) {
        cancel(activity -> activity.bundleId().equals(bundleId) && activity.kind() == Activity.Kind.REFRESH);
    }

    @Override
    public void uninstalled(String bundleId) {
        cancel(activity -> activity.bundleId().equals(bundleId));
    }

    /** What Background App Refresh forbids now is cancelled; all else may be possible now. */
    @Override
    public void conditionsChanged() {
        Set<Activity.Kind> refreshing =
                Set.of(Activity.Kind.PUSH_LAUNCH, Activity.Kind.REFRESH, Activity.Kind.PROCESSING);
        cancel(activity ->
                refreshing.contains(activity.kind()) && !host.conditions().refreshes(activity.bundleId()));
        weighAll(activity -> true);
    }

    /** A push waits no longer once its app runs. */
    @Override
    public void changed(Client client) {
        if (client.visible()) {
            host.log(NAME, LIBRARY, Host.Level.DEBUG, "App revived: <private>");
            weighAll(activity -> activity.kind() == Activity.Kind.PUSH_LAUNCH
                    && activity.bundleId().equals(client.bundleId()));
        }
    }

    @Override
    public void launched(Client client) {
        changed(client);
    }

    private void weighAll(Predicate<Activity> which) {
        pending().stream()
                .filter(which)
                .filter(activity -> !activity.start().isAfter(host.now()))
                .forEach(activity -> weighIn(activity, chance.millis(200, 2_000)));
    }

    @Override
    public void refreshSwitched(boolean on) {
        write(on ? "BAR now enabled" : "BAR now disabled");
    }

    /** The texts are those of the daemon in iOS 27; what else such a trial does is not public. */
    @Override
    public void refreshTrial(boolean on) {
        write(on ? "BAR Scheduling Disabled by Trial" : "BAR re-enabled for <private>");
    }

    /** Its arguments are not public, so a device does not say which app it is. */
    @Override
    public void refreshOfAppSwitched() {
        write("Apps Eligible: <private>");
        write("Disabling BAR for <private>");
    }

    /** A round of weighing some daemon's activity: one record over several lines. */
    public void evaluate(String activity, int candidates, boolean deviceInUse) {
        write("Evaluating " + candidates + " activities based on triggers");
        write(activity + ":[\n"
                + (deviceInUse ? DEVICE_ACTIVITY : "")
                + "\t{name: Thermal Policy, policyWeight: 5.000, response: {100, 0.00, [{thermalLevel > 10}]}}\n"
                + " ], Decision: " + (deviceInUse ? "AMNP" : "MNP") + "}");
    }

    private void write(String text) {
        host.log(NAME, LIBRARY, text);
    }
}
