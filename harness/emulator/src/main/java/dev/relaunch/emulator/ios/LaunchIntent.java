package dev.relaunch.emulator.ios;

/** What an app is launched for, as SpringBoard and runningboardd write it. */
enum LaunchIntent {
    FOREGROUND("foreground-interactive", Role.FOCAL),
    BACKGROUND("background", Role.BACKGROUND),
    /** Started ahead of its time, up to {@code main}: nothing of the app's own runs, and FrontBoard writes no intent. */
    PREWARM("prewarm", Role.BACKGROUND);

    private final String text;
    private final Role role;

    LaunchIntent(String text, Role role) {
        this.text = text;
        this.role = role;
    }

    String text() {
        return text;
    }

    Role role() {
        return role;
    }
}
