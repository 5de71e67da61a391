package dev.relaunch.emulator.ios;

/** How much a message matters, in the words of syslog_relay. */
enum LogLevel {
    NOTICE("Notice"),
    /** Kept nowhere: only who reads at that moment may see it. */
    INFO("Info"),
    /** As {@link #INFO}, and syslog_relay leaves it out. */
    DEBUG("Debug"),
    ERROR("Error"),
    FAULT("Fault");

    private final String text;

    LogLevel(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
