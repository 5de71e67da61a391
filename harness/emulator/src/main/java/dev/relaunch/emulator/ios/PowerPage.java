package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.ui.ListPage;
import dev.relaunch.emulator.ui.View;

/** Settings &gt; Battery: its charge, and the switch for Low Power Mode. */
final class PowerPage {

    private static final String ID = "BATTERY_SAVER_MODE";

    private final Power power;
    private final Words words;
    private final String deviceClass;
    private final SwitchFault fault;

    PowerPage(Power power, Words words, String deviceClass, SwitchFault fault) {
        this.power = power;
        this.words = words;
        this.deviceClass = deviceClass;
        this.fault = fault;
    }

    void draw(ListPage page) {
        String charge = power.percent() + " %";
        String percentage = words.text("percentage");
        page.row(
                View.of("Cell").called(percentage).value(charge),
                (cell, top) -> cell.add(page.leading(percentage, top)).add(page.trailing(charge, top)));
        page.gap();
        String label = words.text("lowPower");
        boolean on = power.lowPowerMode();
        page.row(
                View.of("Cell").name(ID).label(label),
                (cell, top) -> cell.add(
                        page.leading(label, top),
                        page.toggle(top)
                                .name(ID)
                                .label(label)
                                .value(on ? "1" : "0")
                                .onTap(() -> turn(!on))));
        page.footer(words.text("lowPowerNote", deviceClass));
    }

    private void turn(boolean on) {
        if (!fault.swallowsTap()) {
            power.lowPowerMode(on);
        }
    }
}
