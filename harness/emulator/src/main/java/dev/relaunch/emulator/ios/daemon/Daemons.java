package dev.relaunch.emulator.ios.daemon;

import dev.relaunch.emulator.app.App;

/** The daemons of one device that wake apps. */
public record Daemons(
        Dasd dasd,
        Apsd apsd,
        Privacy privacy,
        ContinuedTasks continuedTasks,
        TaskRequests taskRequests,
        UserNotifications notifications,
        Callservicesd calls,
        PushToTalkService pushToTalk,
        Locationd locationd,
        Healthd healthd,
        Bluetoothd bluetoothd,
        Accessoryd accessoryd,
        Mediaserverd mediaserverd,
        Liveactivitiesd liveActivities,
        Chronod chronod,
        Linkd linkd,
        Wcd wcd,
        WatchRefresh watchRefresh,
        Carkitd carkitd,
        DeviceActivityAgent deviceActivity) {

    /** Starts them, in the order in which they need each other. */
    public static Daemons on(Host host) {
        Listeners<App> apps = Listeners.ofApps(host);
        Extensions extensions = new Extensions(host);
        Dasd dasd = new Dasd(host);
        Apsd apsd = new Apsd(host);
        Privacy privacy = new Privacy(host);
        ContinuedTasks continuedTasks = new ContinuedTasks(host, dasd);
        return new Daemons(
                dasd,
                apsd,
                privacy,
                continuedTasks,
                new TaskRequests(host, dasd, continuedTasks, apps),
                new UserNotifications(host, apsd, dasd, extensions, privacy, apps),
                new Callservicesd(host, apsd),
                new PushToTalkService(host, apsd),
                new Locationd(host, privacy, apsd, extensions),
                new Healthd(host, dasd, privacy),
                new Bluetoothd(host, privacy),
                new Accessoryd(host),
                new Mediaserverd(host),
                new Liveactivitiesd(host, apsd),
                new Chronod(host, extensions, apsd),
                new Linkd(host, extensions, apps),
                new Wcd(host),
                new WatchRefresh(host, dasd, apps),
                new Carkitd(host, apps),
                new DeviceActivityAgent(host, extensions));
    }
}
