package dev.relaunch.emulator.ios.daemon;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The policies by which dasd weighs an activity: those whose names and rationales public captures show. */
final class Policies {

    /** {@code timeSinceThunderingHerdTriggerEvent < 300}. */
    static final Duration HERD = Duration.ofMinutes(5);

    private static final Duration UNUSED = Duration.ofDays(14);
    private static final String PUSH_DISALLOWED = "{[pushDisallowed]: Required:0.00, Observed:1.00},";
    private static final String FOREGROUND = "{[appIsForeground]: Required:1.00, Observed:1.00},";
    private static final String NETWORK =
            "{[wifiQuality]: Required:50.00, Observed:0.00},{[networkPathAvailability]: Required:1.00, Observed:0.00},";

    private final Host host;

    Policies(Host host) {
        this.host = host;
    }

    List<Opinion> weigh(Activity activity) {
        List<Opinion> opinions = new ArrayList<>();
        Optional<Opinion> application = application(activity);
        application.ifPresent(opinions::add);
        if (application.filter(opinion -> opinion.verdict() == Verdict.MUST).isPresent()) {
            return opinions;
        }
        Conditions now = host.conditions();
        if (now.sinceBoot().compareTo(HERD) < 0) {
            opinions.add(no("ThunderingHerdPolicy", "1.000", "{timeSinceThunderingHerdTriggerEvent < 300}"));
        }
        if (lacksNetwork(activity, now)) {
            opinions.add(no("NetworkQualityPolicy", "8.400", NETWORK));
        }
        if (activity.needs(Activity.Need.IDLE) && now.inUse()) {
            opinions.add(no("DeviceActivityPolicy", "20.000", "{deviceActivity == 1}"));
        } else if (opinions.isEmpty()) {
            opinions.add(new Opinion("DeviceActivityPolicy", "5.000", Verdict.CAN, ""));
        }
        return opinions;
    }

    /** What the user thinks of the app: it is in front, or he has removed it, or its Background App Refresh is off. */
    private Optional<Opinion> application(Activity activity) {
        if (activity.kind() != Activity.Kind.PUSH_LAUNCH) {
            return Optional.empty();
        }
        String app = activity.bundleId();
        if (host.find(app).filter(Client::running).isPresent()) {
            return Optional.of(new Opinion("ApplicationPolicy", "50.000", Verdict.MUST, FOREGROUND));
        }
        if (host.conditions().forceQuit(app) || !host.conditions().refreshes(app)) {
            return Optional.of(new Opinion("ApplicationPolicy", "50.000", Verdict.ABSOLUTELY_NOT, PUSH_DISALLOWED));
        }
        return Optional.empty();
    }

    private static boolean lacksNetwork(Activity activity, Conditions now) {
        boolean dear = now.refreshesOnWifiOnly()
                && (activity.kind() == Activity.Kind.PUSH_LAUNCH || activity.kind() == Activity.Kind.REFRESH);
        return activity.needs(Activity.Need.NETWORK) && (!now.online() || (dear && !now.inexpensive()));
    }

    /** Waits for what no capture shows dasd give a reason for: files that the passcode keeps, the charger. It weighs such an activity without a word. */
    boolean isHeld(Activity activity) {
        Conditions now = host.conditions();
        boolean unlocked = !activity.needs(Activity.Need.UNLOCKED) || !now.locked();
        boolean unlockedOnce = !activity.needs(Activity.Need.UNLOCKED_SINCE_BOOT) || now.unlockedSinceBoot();
        boolean powered = !activity.needs(Activity.Need.POWER) || now.charging();
        return !unlocked || !unlockedOnce || !powered || isInTheWay(activity) || isUnwanted(activity, now);
    }

    /** dasd sweeps the tasks of apps that nobody has opened for two weeks. */
    boolean isForgotten(Activity activity) {
        boolean task = activity.kind() == Activity.Kind.REFRESH || activity.kind() == Activity.Kind.PROCESSING;
        return task && host.sinceOpened(activity.bundleId()).compareTo(UNUSED) > 0;
    }

    private boolean isUnwanted(Activity activity, Conditions now) {
        return activity.kind() == Activity.Kind.PROCESSING
                && now.forceQuit(activity.bundleId())
                && !host.holds(World.PROCESSING_RUNS_AFTER_FORCE_QUIT);
    }

    /** Background tasks are not run in an app that the user looks at; a processing task in none that runs at all. */
    private boolean isInTheWay(Activity activity) {
        return host.find(activity.bundleId())
                .filter(client -> (activity.kind() == Activity.Kind.REFRESH && client.visible())
                        || (activity.kind() == Activity.Kind.PROCESSING && client.running()))
                .isPresent();
    }

    private static Opinion no(String policy, String weight, String rationale) {
        return new Opinion(policy, weight, Verdict.MUST_NOT, rationale);
    }
}
