package dev.relaunch.emulator.ui;

/**
 * What the status bar says.
 *
 * @param time as the clock shows it
 * @param battery in percent
 * @param lowPower the battery is yellow
 * @param cellular the device has a mobile network, and bars for it
 */
public record StatusBar(String time, int battery, boolean charging, boolean lowPower, boolean cellular, boolean wifi) {}
