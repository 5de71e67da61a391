package dev.relaunch.emulator.ui;

import java.awt.Color;

/** The system's colours in one appearance. */
record Palette(
        Color page, Color row, Color ink, Color faint, Color line, Color field, Color accent, Color panel, Color bar) {

    static final Color GREEN = new Color(0x34c759);
    static final Color RED = new Color(0xff3b30);
    static final Color YELLOW = new Color(0xffcc00);

    private static final Palette LIGHT = new Palette(
            new Color(0xf2f2f7),
            Color.WHITE,
            new Color(0x000000),
            new Color(0x8a8a8e),
            new Color(0xd1d1d6),
            new Color(0xe9e9eb),
            new Color(0x007aff),
            new Color(0xf7f7f8),
            new Color(0xf9f9fb));
    private static final Palette DARK = new Palette(
            new Color(0x000000),
            new Color(0x1c1c1e),
            new Color(0xffffff),
            new Color(0x98989f),
            new Color(0x3a3a3c),
            new Color(0x39393d),
            new Color(0x0a84ff),
            new Color(0x2c2c2e),
            new Color(0x121214));

    static Palette of(Appearance appearance) {
        return appearance == Appearance.DARK ? DARK : LIGHT;
    }
}
