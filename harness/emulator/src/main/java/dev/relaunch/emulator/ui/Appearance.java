package dev.relaunch.emulator.ui;

import java.util.Locale;

/** {@code UIUserInterfaceStyle}. */
public enum Appearance {
    LIGHT,
    DARK;

    /** As XCTest's commands name it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
