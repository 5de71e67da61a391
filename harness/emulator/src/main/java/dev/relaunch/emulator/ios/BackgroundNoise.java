package dev.relaunch.emulator.ios;

import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/**
 * What a phone that nobody touches writes all the same, so that a reader has to find what matters among what does not.
 *
 * <p>The state updates, the records of dasd and the line of locationd are of real shape; the rest is chatter made up for the lab.
 */
final class BackgroundNoise {

    private static final List<String> SERVICES = List.of(
            "osservice<com.apple.mediaremoted>",
            "osservice<com.apple.backboardd>",
            "xpcservice<com.apple.WebKit.Networking>",
            "osservice<com.apple.healthappd>");
    private static final List<String> ACTIVITIES = List.of(
            "com.apple.healthd.medications.scheduler",
            "com.apple.photoanalysisd.backgroundanalysis",
            "com.apple.mobileassetd.periodic",
            "com.apple.cloudkit.maintenance");

    private final VirtualClock clock;
    private final DeviceLog log;
    private final Dasd dasd;
    private final BooleanSupplier inUse;
    private final Choices choices;

    BackgroundNoise(VirtualClock clock, DeviceLog log, Dasd dasd, BooleanSupplier inUse, Choices choices) {
        this.clock = clock;
        this.log = log;
        this.dasd = dasd;
        this.inUse = inUse;
        this.choices = choices.of("noise");
    }

    void begin() {
        clock.after(choices.millis(700, 4_500), () -> {
            murmur();
            begin();
        });
    }

    private void murmur() {
        switch (choices.below(6)) {
            case 0 -> serviceState();
            case 1 ->
                dasd.evaluate(
                        ACTIVITIES.get(choices.below(ACTIVITIES.size())) + ":"
                                + choices.hex(6).toUpperCase(Locale.ROOT),
                        180 + choices.below(60),
                        inUse.getAsBoolean());
            case 2 ->
                log.notice(
                        Daemon.LOCATIOND,
                        "",
                        "{\"msg\":\"state transition\", \"event\":\"state_transition\", \"state\":" + choices.below(9)
                                + "}");
            case 3 -> log.notice(Daemon.BLUETOOTHD, "", "Power state is on, scan level " + choices.below(4));
            case 4 ->
                log.notice(
                        Daemon.SYMPTOMSD,
                        "SymptomEvaluator",
                        "Data Usage for mDNSResponder: WiFi in/out: " + choices.below(900_000) + "/"
                                + choices.below(90_000));
            default -> log.notice(Daemon.COMM_CENTER, "", "#I Signal strength changed: bars " + (1 + choices.below(4)));
        }
    }

    private void serviceState() {
        String service = SERVICES.get(choices.below(SERVICES.size()));
        int pid = 150 + service.length();
        String text = "Received state update for " + pid + " (" + service + ", running-active-NotVisible";
        log.notice(Daemon.COMM_CENTER, "RunningBoardServices", text);
        log.notice(Daemon.HEALTHD, "RunningBoardServices", text);
    }
}
