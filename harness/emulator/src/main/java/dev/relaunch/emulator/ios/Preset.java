package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.ios.daemon.World;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What tells one emulated device from another, but for its seed.
 *
 * @param language of its user interface: {@code en}, {@code de}, {@code ja}
 * @param passcode empty where it has none
 * @param udid where it is not to be drawn from the seed
 * @param worlds those that are not left to the seed
 */
public record Preset(
        Os os,
        Model model,
        String language,
        Optional<String> passcode,
        Optional<String> udid,
        Map<World, Boolean> worlds) {

    public Preset {
        worlds = Map.copyOf(worlds);
        if (model.watch() != os.has(Feature.WATCH)) {
            throw new IllegalArgumentException("no " + model.name() + " runs " + os.name());
        }
    }

    /** A device of this system, of a model that had it: an iPhone 14 with iOS 16, an iPhone 15 with a later one, a watch with watchOS. */
    public static Preset of(Os os) {
        Model model = os.has(Feature.WATCH) ? Model.WATCH : os.equals(Os.IOS_16) ? Model.IPHONE_14 : Model.IPHONE_15;
        return new Preset(os, model, "en", Optional.empty(), Optional.empty(), Map.of());
    }

    /** An iPhone 15 with iOS 18.5. */
    public static Preset iOS18() {
        return of(Os.IOS_18);
    }

    /**
     * @throws IllegalArgumentException where the system never ran on it
     */
    public Preset on(Model other) {
        return new Preset(os, other, language, passcode, udid, worlds);
    }

    public Preset in(String otherLanguage) {
        return new Preset(os, model, otherLanguage, passcode, udid, worlds);
    }

    public Preset lockedWith(String digits) {
        return new Preset(os, model, language, Optional.of(digits), udid, worlds);
    }

    public Preset called(String otherUdid) {
        return new Preset(os, model, language, passcode, Optional.of(otherUdid), worlds);
    }

    public Preset living(Map<World, Boolean> otherWorlds) {
        return new Preset(os, model, language, passcode, udid, otherWorlds);
    }

    DeviceIdentity identity(Choices maker) {
        String drawn = model.chip() + "-" + maker.hex(16).toUpperCase(Locale.ROOT);
        return new DeviceIdentity(
                udid.orElse(drawn),
                "Lab-" + model.deviceClass(),
                model.productType(),
                model.name(),
                os.version(),
                os.build(),
                model.board(),
                model.deviceClass(),
                "L" + maker.hex(9).toUpperCase(Locale.ROOT),
                "Europe/Berlin");
    }
}
