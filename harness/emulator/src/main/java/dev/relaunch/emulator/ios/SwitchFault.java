package dev.relaunch.emulator.ios;

/**
 * A fault of the Settings app: a tap on a switch is taken, and changes nothing, as testers of it report (appium/appium#4471). Whoever sets a switch has
 * to read it back.
 */
final class SwitchFault {

    private boolean present;

    void present(boolean yes) {
        present = yes;
    }

    boolean swallowsTap() {
        return present;
    }
}
