package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.app.AppManifest;
import dev.relaunch.emulator.app.PlainApp;
import java.util.Optional;

/** installd: puts apps on the device, replaces and removes them. An update ends the app and keeps its data; its card and its force quit stay. */
final class Installation {

    private final DeviceLog log;
    private final InstalledApps apps;
    private final RunningBoard runningBoard;
    private final SpringBoard springBoard;
    private final ForceQuits forceQuits;
    private final DarwinNotifications notifications;

    Installation(
            DeviceLog log,
            InstalledApps apps,
            RunningBoard runningBoard,
            SpringBoard springBoard,
            ForceQuits forceQuits,
            DarwinNotifications notifications) {
        this.log = log;
        this.apps = apps;
        this.runningBoard = runningBoard;
        this.springBoard = springBoard;
        this.forceQuits = forceQuits;
        this.notifications = notifications;
    }

    /** Puts it on the device, or in the place of the app with its bundle id, whose code and background modes it then has. */
    void install(AppManifest manifest) {
        Optional<AppBundle> present = apps.find(manifest.bundleId());
        installd("Installing " + manifest.bundleId());
        present.ifPresent(app -> end(app.id(), "installing app"));
        if (present.isPresent()) {
            AppBundle before = present.orElseThrow();
            apps.install(withModes(manifest, before.manifest()), before.code());
        } else {
            apps.install(manifest, PlainApp.of(manifest));
            springBoard.home().add(manifest.bundleId());
        }
        installd("Install of " + manifest.bundleId() + " succeeded");
        notifications.post("com.apple.mobile.application_installed");
    }

    /** A newer build of an app that is there. */
    Optional<AppManifest> update(String bundleId) {
        return apps.find(bundleId).map(AppBundle::manifest).map(manifest -> {
            AppManifest newer = manifest.ofVersion(next(manifest.version()));
            install(newer);
            return newer;
        });
    }

    /** Removes it, and all that the system knows of it; returns false where there is no such app that a user may remove. */
    boolean uninstall(String bundleId) {
        Optional<AppBundle> app =
                apps.find(bundleId).filter(found -> !found.manifest().system());
        if (app.isEmpty()) {
            return false;
        }
        end(bundleId, "uninstalling app");
        springBoard.home().remove(bundleId);
        springBoard.switcher().removed(bundleId);
        forceQuits.forgive(bundleId);
        apps.remove(bundleId);
        installd("Uninstalled " + bundleId);
        notifications.post("com.apple.mobile.application_uninstalled");
        return true;
    }

    private void end(String bundleId, String why) {
        runningBoard.find(bundleId).ifPresent(process -> {
            springBoard.terminating(why);
            runningBoard.terminate(process, Exit.replaced(), why);
        });
    }

    private static AppManifest withModes(AppManifest manifest, AppManifest before) {
        return new AppManifest(
                manifest.bundleId(),
                manifest.displayName(),
                manifest.executable(),
                manifest.version(),
                manifest.shortVersion(),
                before.system(),
                before.backgroundModes(),
                before.taskIdentifiers(),
                before.accessorySetup(),
                before.extensions());
    }

    private static String next(String build) {
        return build.matches("\\d{1,9}") ? Integer.toString(Integer.parseInt(build) + 1) : build + ".1";
    }

    private void installd(String text) {
        log.notice(Daemon.INSTALLD, "", text);
    }
}
