package dev.relaunch.emulator.ios.daemon;

import dev.relaunch.emulator.app.App;
import dev.relaunch.emulator.app.ExtensionKind;
import dev.relaunch.emulator.app.Notifications;
import dev.relaunch.emulator.app.Permission;
import dev.relaunch.emulator.app.RemoteNotification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * SpringBoard's notification server: shows what is to be shown, has dasd launch apps for silent pushes, and opens the app whose notification is tapped.
 *
 * <p>What is shown needs nothing of the app; what is silent does: the app must have registered, and dasd must let it.
 */
public final class UserNotifications {

    private static final String SPRINGBOARD = "SpringBoard";
    private static final String LIBRARY = "UserNotificationsServer";
    private static final Duration SERVICE_TIME = Duration.ofSeconds(30);
    private static final int SHOWN_MAX = 50;

    private final Host host;
    private final Chance chance;
    private final Apsd apsd;
    private final Dasd dasd;
    private final Extensions extensions;
    private final Privacy privacy;
    private final Listeners<App> apps;
    private final List<Push> shown = new ArrayList<>();

    UserNotifications(Host host, Apsd apsd, Dasd dasd, Extensions extensions, Privacy privacy, Listeners<App> apps) {
        this.host = host;
        this.chance = host.chance(LIBRARY);
        this.apsd = apsd;
        this.dasd = dasd;
        this.extensions = extensions;
        this.privacy = privacy;
        this.apps = apps;
        apsd.deliver(PushKind.ALERT, this::received);
        apsd.deliver(PushKind.BACKGROUND, this::received);
    }

    public Notifications of(Client client) {
        return token -> {
            String mine = apsd.token(PushKind.ALERT.topic(client.bundleId()));
            host.after(chance.millis(50, 400), () -> client.onMain(app -> token.accept(mine)));
        };
    }

    private void received(Push push) {
        if (host.installed(push.bundleId()).isEmpty()) {
            return;
        }
        RemoteNotification payload = push.payload();
        write("Received incoming message on topic " + push.bundleId() + " at priority " + push.priority());
        write("[" + push.bundleId() + "] Received remote notification request " + upper(4) + "-" + upper(4)
                + " [ waking: 0, hasAlertContent: " + bit(payload.hasAlert()) + ", hasSound: "
                + bit(payload.aps().containsKey("sound")) + " hasBadge: "
                + bit(payload.aps().containsKey("badge")) + " hasContentAvailable: "
                + bit(payload.contentAvailable()) + " hasMutableContent: " + bit(payload.mutableContent())
                + " pushType: " + (push.kind() == PushKind.ALERT ? "Alert" : "Background") + "]");
        if (payload.hasAlert()) {
            alert(push);
        }
        if (payload.contentAvailable()) {
            launch(push);
        }
    }

    private void alert(Push push) {
        String bundleId = push.bundleId();
        if (privacy.of(bundleId, Permission.NOTIFICATIONS) == Permission.Answer.DENIED) {
            return;
        }
        boolean service = push.payload().mutableContent()
                && (host.conditions().unlockedSinceBoot() || host.holds(World.EXTENSIONS_RUN_BEFORE_UNLOCK));
        if (!service
                || !extensions.run(
                        bundleId,
                        ExtensionKind.NOTIFICATION_SERVICE,
                        SPRINGBOARD,
                        "didReceive",
                        SERVICE_TIME,
                        () -> show(push))) {
            show(push);
        }
    }

    /** The app in front is asked whether to show it; else it is on the lock screen and in the list. */
    private void show(Push push) {
        if (shown.size() == SHOWN_MAX) {
            shown.remove(0);
        }
        shown.add(push);
        host.find(push.bundleId())
                .filter(Client::visible)
                .ifPresent(client -> client.onMain(app -> app.willPresent(push.payload())));
    }

    private void launch(Push push) {
        String bundleId = push.bundleId();
        if (!apsd.isEnabled(PushKind.ALERT.topic(bundleId))) {
            return;
        }
        write("Request DUET delivers content-available push notification to application");
        boolean running = host.find(bundleId).filter(Client::running).isPresent();
        if (!running && !host.conditions().refreshes(bundleId)) {
            host.log(Dasd.NAME, Dasd.LIBRARY, Host.Level.INFO, "Remote Notification: <private> - BAR Disabled");
        }
        Activity activity = new Activity(
                "com.apple.pushLaunch." + bundleId,
                dasd.suffix(),
                bundleId,
                Activity.Kind.PUSH_LAUNCH,
                push.priority(),
                host.now(),
                host.now().plus(Activity.Kind.PUSH_LAUNCH.window()),
                Set.of(Activity.Need.NETWORK, Activity.Need.UNLOCKED_SINCE_BOOT),
                due -> fetch(push, due));
        write("SUBMITTING: " + activity.text());
        dasd.submit(activity);
    }

    private void fetch(Push push, Activity activity) {
        apps.tell(
                push.bundleId(),
                Wake.seconds(30, Dasd.NAME, "com.apple.das.launchreason.push", Overrun.FETCH),
                () -> Gate.LAUNCH,
                (app, done) -> app.didReceiveRemoteNotification(push.payload(), () -> {
                    dasd.completed(activity);
                    done.run();
                }));
    }

    /**
     * The user taps the app's newest notification.
     *
     * @return false where there is none
     */
    public boolean tap(String bundleId) {
        for (int i = shown.size() - 1; i >= 0; i--) {
            Push push = shown.get(i);
            if (push.bundleId().equals(bundleId)) {
                shown.remove(i);
                write("[" + bundleId + "] Launch application in foreground for action response"
                        + " com.apple.UNNotificationDefaultActionIdentifier");
                host.open(bundleId, SPRINGBOARD);
                host.find(bundleId).ifPresent(client -> client.onMain(app -> app.didReceiveResponse(push.payload())));
                return true;
            }
        }
        return false;
    }

    private String upper(int digits) {
        return chance.hex(digits).toUpperCase(Locale.ROOT);
    }

    private static int bit(boolean set) {
        return set ? 1 : 0;
    }

    private void write(String text) {
        host.log(SPRINGBOARD, LIBRARY, text);
    }
}
