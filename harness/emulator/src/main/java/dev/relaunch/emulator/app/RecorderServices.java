package dev.relaunch.emulator.app;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What else can wake the recorder. What the user has armed once is remembered on the disk and made anew at every launch. */
final class RecorderServices {

    private static final String ARMED = "Library/armed";
    private static final String PERIPHERAL = "Microphone";
    private static final String CENTRAL = "recorder-central";
    private static final UUID CHANNEL = UUID.fromString("5f0d3c6e-0f7a-4d3e-9d0a-6a1c0f2b7e11");

    /** Around the Brandenburg Gate. */
    private static final Region GATE = new Region("gate", new Position(52.5163, 13.3777), 150);

    private final AppContext system;
    private final RecorderLog log;
    private final RecorderDelegates delegates;
    private final boolean completes;

    RecorderServices(AppContext system, RecorderLog log, Set<AppDefect> defects) {
        this.system = system;
        this.log = log;
        this.completes = !defects.contains(AppDefect.NEVER_COMPLETES);
        this.delegates = new RecorderDelegates(system, log, GATE, defects);
    }

    /** At every launch. */
    void restore() {
        for (Armed service : Armed.values()) {
            if (isArmed(service)) {
                start(service);
            }
        }
    }

    boolean isArmed(Armed service) {
        return List.of(system.files().read(ARMED).split("\n")).contains(service.name());
    }

    /** The user wants it; what needs his permission asks for it first. */
    void arm(Armed service) {
        Optional<Permission> needed = service.permission();
        if (needed.isPresent()) {
            system.permissions().request(needed.orElseThrow(), answer -> {
                log.point("permission for=" + needed.orElseThrow().key() + " answer=" + answer.key());
                begin(service);
            });
        } else {
            begin(service);
        }
    }

    private void begin(Armed service) {
        if (!isArmed(service)) {
            system.files().append(ARMED, service.name() + "\n");
            start(service);
        }
        switch (service) {
            case LOCATION -> {
                system.location().startMonitoring(GATE);
                system.location().startMonitoringSignificantChanges();
                system.location().startMonitoringVisits();
            }
            case LOCATION_PUSH ->
                system.location().startMonitoringLocationPushes(token -> delegates.token("location", token));
            case BLUETOOTH -> {
                system.bluetooth().connect(CENTRAL, PERIPHERAL);
                system.bluetooth().subscribe(CENTRAL, PERIPHERAL);
            }
            case HEALTH -> system.health().enableBackgroundDelivery("stepCount", Health.Frequency.IMMEDIATE);
            case PUSH_TO_TALK -> system.pushToTalk().join(CHANNEL);
            case ACTIVITY -> system.liveActivities().request("recording");
            case SCREEN_TIME -> system.monitorDeviceActivity("focus");
            case PUSH, VOIP, ACCESSORY, WATCH -> {}
        }
    }

    /** Makes what a process needs to hear of it. */
    private void start(Armed service) {
        switch (service) {
            case PUSH -> system.notifications().register(token -> delegates.token("alert", token));
            case VOIP -> system.pushRegistry().register(delegates.calls());
            case PUSH_TO_TALK -> system.pushToTalk().manager(delegates.channel());
            case LOCATION -> system.location().manager(delegates.location());
            case HEALTH ->
                system.health().observe("stepCount", completion -> {
                    log.point("updateHandler type=stepCount");
                    if (completes) {
                        completion.run();
                    }
                });
            case BLUETOOTH -> system.bluetooth().central(CENTRAL, delegates.central());
            case ACCESSORY ->
                system.accessories().observe(accessory -> log.point("accessoryDidConnect name=" + accessory));
            case ACTIVITY -> system.liveActivities().observe(delegates.activities());
            case WATCH -> system.watchSession().activate(text -> log.point("didReceiveUserInfo text=" + text));
            case LOCATION_PUSH, SCREEN_TIME -> {}
        }
    }

    /** {@code startUpdatingLocation}: the app keeps running. */
    void track() {
        system.location().manager(delegates.location());
        system.location().startUpdating();
        log.point("startUpdatingLocation");
    }

    void trackInSession() {
        system.location().manager(delegates.location());
        system.location().startBackgroundActivitySession();
        log.point("backgroundActivitySession");
    }

    void play() {
        system.audio().play();
        log.point("audioSessionActive");
    }

    /** To the app on the paired device, which may have to be woken for it. */
    void send() {
        system.watchSession().transferUserInfo("a recording");
        log.point("transferUserInfo text=a recording");
    }

    void reloadWidgets() {
        system.reloadWidgets();
        log.point("reloadAllTimelines");
    }

    /** What the user can arm on the screen, by the word in its identifier there. */
    enum Armed {
        PUSH("push", "Remote notifications", Optional.of(Permission.NOTIFICATIONS)),
        VOIP("voip", "VoIP pushes", Optional.empty()),
        PUSH_TO_TALK("pushtotalk", "Push to Talk", Optional.empty()),
        LOCATION("location", "Regions and visits", Optional.of(Permission.LOCATION)),
        LOCATION_PUSH("locationpush", "Location pushes", Optional.of(Permission.LOCATION)),
        HEALTH("health", "Health", Optional.of(Permission.HEALTH)),
        BLUETOOTH("bluetooth", "Bluetooth", Optional.of(Permission.BLUETOOTH)),
        ACCESSORY("accessory", "Accessories", Optional.empty()),
        ACTIVITY("activity", "Live Activity", Optional.empty()),
        WATCH("watch", "Watch", Optional.empty()),
        SCREEN_TIME("screentime", "Screen Time", Optional.empty());

        private final String key;
        private final String label;
        private final Optional<Permission> permission;

        Armed(String key, String label, Optional<Permission> permission) {
            this.key = key;
            this.label = label;
            this.permission = permission;
        }

        String key() {
            return key;
        }

        String label() {
            return label;
        }

        Optional<Permission> permission() {
            return permission;
        }
    }
}
