package dev.relaunch.emulator.ios.daemon;

import dev.relaunch.emulator.app.LiveActivities;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * liveactivitiesd: shows activities, and changes them as pushes say. An update is the system's own business; a push that starts one (iOS 17.2) is to wake
 * the app for its new token, and how far it does is an open question.
 */
public final class Liveactivitiesd implements Host.Observer {

    static final String NAME = "liveactivitiesd";

    private static final String START_TOPIC = ".push-to-start";

    private final Host host;
    private final Chance chance;
    private final Apsd apsd;
    private final Listeners<LiveActivities.Observer> listeners;
    private final Map<String, Set<String>> activities = new LinkedHashMap<>();

    Liveactivitiesd(Host host, Apsd apsd) {
        this.host = host;
        this.chance = host.chance(NAME);
        this.apsd = apsd;
        this.listeners = new Listeners<>(host);
        apsd.deliver(PushKind.LIVE_ACTIVITY, this::received);
        host.observe(this);
    }

    private void received(Push push) {
        String bundleId = push.bundleId();
        String activity =
                push.payload().id().isEmpty() ? "activity" : push.payload().id();
        if ("start".equals(push.payload().aps().get("event"))) {
            start(bundleId, activity);
        } else if (of(bundleId).contains(activity)) {
            listeners.tellIfRunning(bundleId, (observer, done) -> observer.didUpdate(activity));
        }
    }

    private Set<String> of(String bundleId) {
        return activities.computeIfAbsent(bundleId, id -> new LinkedHashSet<>());
    }

    private void start(String bundleId, String activity) {
        if (host.version() < 17 || !apsd.isEnabled(PushKind.LIVE_ACTIVITY.topic(bundleId) + START_TOPIC)) {
            return;
        }
        of(bundleId).add(activity);
        boolean suspended =
                host.find(bundleId).filter(client -> !client.running()).isPresent();
        if (suspended && !host.holds(World.ACTIVITY_START_RESUMES)) {
            return;
        }
        listeners.tell(
                bundleId, Wake.brief(NAME, "com.apple.activitykit.start"), () -> gate(bundleId), (observer, done) -> {
                    observer.didStart(activity);
                    observer.didReceiveToken(activity, apsd.token(activityTopic(bundleId, activity)));
                });
    }

    private Gate gate(String bundleId) {
        Conditions now = host.conditions();
        return Gate.launchIf(host.holds(World.ACTIVITY_START_LAUNCHES)
                && (!now.forceQuit(bundleId) || host.holds(World.ACTIVITY_START_WAKES_AFTER_FORCE_QUIT))
                && (now.unlockedSinceBoot() || host.holds(World.ACTIVITY_START_WAKES_BEFORE_UNLOCK)));
    }

    private static String activityTopic(String bundleId, String activity) {
        return PushKind.LIVE_ACTIVITY.topic(bundleId) + "." + activity;
    }

    public LiveActivities of(Client client) {
        String bundleId = client.bundleId();
        return new LiveActivities() {
            @Override
            public void request(String activity) {
                if (client.visible() && of(bundleId).add(activity)) {
                    String token = apsd.token(activityTopic(bundleId, activity));
                    host.after(
                            chance.millis(200, 900),
                            () -> listeners.tellIfRunning(
                                    bundleId, (observer, done) -> observer.didReceiveToken(activity, token)));
                }
            }

            @Override
            public void observe(Observer observer) {
                apsd.token(PushKind.LIVE_ACTIVITY.topic(bundleId) + START_TOPIC);
                listeners.connect(client, observer);
            }
        };
    }

    /** Seen after a reboot of the simulator only: activities that were still on are restored, and their apps launched for it. */
    @Override
    public void booted() {
        host.after(
                Duration.ofSeconds(8),
                () -> activities.forEach((bundleId, open) -> {
                    if (!open.isEmpty()) {
                        host.log(NAME, "", "Restored activities: " + open.size());
                    }
                }));
    }

    @Override
    public void uninstalled(String bundleId) {
        activities.remove(bundleId);
    }
}
