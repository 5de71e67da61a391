package dev.relaunch.emulator.ios.daemon;

import dev.relaunch.emulator.app.AppManifest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The rest of iOS, as daemons know it: time, the log, processes, and the state of the device. To be used on the model thread only. */
public interface Host {

    Instant now();

    /** What the device's own wall clock shows at this moment. */
    Instant deviceTime(Instant at);

    Timer after(Duration delay, Runnable what);

    /** What this daemon leaves to chance. */
    Chance chance(String daemon);

    /** Writes to the system log at level Notice as this daemon. */
    default void log(String daemon, String library, String text) {
        log(daemon, library, Level.NOTICE, text);
    }

    void log(String daemon, String library, Level level, String text);

    /** Writes as this library of a process of its own pid, such as an app's. */
    void logAs(String process, String library, int pid, String text);

    int pid(String daemon);

    /** A pid that nobody has had. */
    int nextPid();

    Conditions conditions();

    /** Whether the device lives in this world, where public sources disagree on what iOS does. */
    boolean holds(World world);

    /** The number of its iOS or watchOS: 18. */
    int version();

    /** Empty where no such app is installed. */
    Optional<AppManifest> installed(String bundleId);

    /** Whether anybody has opened the app since it was installed; until then it has registered nothing. */
    boolean everOpened(String bundleId);

    /** How long ago somebody last saw the app. */
    Duration sinceOpened(String bundleId);

    /** The app is being started ahead of its time, and still held by the assertion for that. */
    boolean prewarming(String bundleId);

    /** The app's process, if it has one. */
    Optional<Client> find(String bundleId);

    /** Lets a process run, and wakes it where it is suspended. */
    Hold hold(Client client, String reason, String daemon, Duration limit, Overrun overrun);

    /** Has SpringBoard launch the app, which has no process, behind the user's back. */
    Client launch(String bundleId, String daemon);

    /** Opens the app before the user's eyes, as asked for by this daemon. */
    void open(String bundleId, String daemon);

    /** An app the user has been brought to is no longer one that he has removed. */
    void forgive(String bundleId);

    /** Ends the process: {@code 0xbaadca11}, it left a caller waiting. */
    void killForSilence(Client client);

    /** Ends the process: it threw an exception that nobody caught. */
    void crash(Client client);

    void observe(Observer observer);

    /** Tells it nothing any more. */
    void forget(Observer observer);

    /** How much a line matters; only a live stream keeps the lesser ones. */
    enum Level {
        NOTICE,
        INFO,
        DEBUG
    }

    /** Who wants to know what becomes of processes and of the device. */
    interface Observer {
        default void launched(Client client) {}

        /** It runs, is suspended, is seen or is not seen, other than before. */
        default void changed(Client client) {}

        default void exited(Client client) {}

        /** It called {@code exit}; after {@link #exited}. */
        default void exitedByItself(Client client) {}

        /** The user removed the app from the app switcher. */
        default void forceQuit(String bundleId) {}

        /** The app is no longer installed. */
        default void uninstalled(String bundleId) {}

        /** The device booted; nothing of what processes had in memory is left. */
        default void booted() {}

        /** Background App Refresh was switched for all apps, by the user or by Low Power Mode. */
        default void refreshSwitched(boolean on) {}

        /** A trial of Apple's has begun to hold Background App Refresh off, or has ended. */
        default void refreshTrial(boolean on) {}

        /** Background App Refresh was switched for one app. */
        default void refreshOfAppSwitched() {}

        /** The lock, the network, the power, or a setting is other than before. */
        default void conditionsChanged() {}
    }
}
