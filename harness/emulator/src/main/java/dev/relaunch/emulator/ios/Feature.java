package dev.relaunch.emulator.ios;

/** What some versions of the system do and others do not. */
enum Feature {
    /** {@code screenshotr}, {@code simulatelocation} and their like are services of lockdownd, once a developer image is mounted (to iOS 16). */
    CLASSIC_DEVELOPER_SERVICES,
    /** A push can start a Live Activity (17.2). */
    PUSH_TO_START,
    /** The device restarts by itself after three days without an unlock (18.1). */
    INACTIVITY_REBOOT,
    /** {@code BGContinuedProcessingTask} (26). */
    CONTINUED_PROCESSING,
    /** A push can reload a widget (26). */
    WIDGET_PUSHES,
    /** After a force quit, a Bluetooth toggle in Control Center or airplane mode only apps with AccessorySetupKit are restored (26, TN3115). */
    RESTORATION_NEEDS_ACCESSORY_SETUP_KIT,
    /** Apple's servers can switch Background App Refresh off for a trial (27). */
    REFRESH_TRIAL,
    /** {@code LongRunningIntent} (27). */
    LONG_RUNNING_INTENTS,
    /** A watch: no Home screen icons of the lab, no Settings pages, Carousel in FrontBoard's place. */
    WATCH
}
