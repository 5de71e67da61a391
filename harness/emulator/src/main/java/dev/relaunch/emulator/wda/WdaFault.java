package dev.relaunch.emulator.wda;

import java.util.Locale;

/** What goes wrong with WebDriverAgents in the field, each as the public issue tells it. */
public enum WdaFault {
    /** It has crashed: nobody listens until it is started again, and its session is lost. */
    CRASHED("appium/WebDriverAgent#571"),
    /** After a reboot it listens again, and answers nothing for the first two minutes. */
    DEAD_AFTER_REBOOT("appium/WebDriverAgent#944"),
    /** testmanagerd has crashed: each look at the screen takes 60 seconds, until the device's SpringBoard starts again. */
    TESTMANAGERD_CRASHED("appium/WebDriverAgent#774"),
    /** Every command takes more than a second, as on old devices. */
    SLOW("appium/appium#4861");

    private final String issue;

    WdaFault(String issue) {
        this.issue = issue;
    }

    /** {@code dead-after-reboot}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where it is told: {@code owner/repository#number}. */
    public String issue() {
        return issue;
    }
}
