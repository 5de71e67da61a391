package dev.relaunch.emulator.ios;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One version of the system, as what tells it from the one before.
 *
 * @param name as the lab file has it, without the platform where that is iOS: {@code 18}, {@code watchOS 11}
 * @param version {@code ProductVersion}
 * @param build {@code BuildVersion}
 */
public record Os(String name, String version, String build, IdentitySpelling spelling, Set<Feature> features) {

    public static final Os IOS_16 = new Os(
            "16", "16.7.10", "20H350", IdentitySpelling.APPLICATION, EnumSet.of(Feature.CLASSIC_DEVELOPER_SERVICES));
    /** {@code application<…>} becomes {@code app<…>}; developer services leave lockdownd. */
    public static final Os IOS_17 = IOS_16.next("17", "17.6.1", "21G93")
            .spelling(IdentitySpelling.APP)
            .without(Feature.CLASSIC_DEVELOPER_SERVICES)
            .with(Feature.PUSH_TO_START);

    public static final Os IOS_18 = IOS_17.next("18", "18.5", "22F76")
            .spelling(IdentitySpelling.APP_WITH_PERSONA)
            .with(Feature.INACTIVITY_REBOOT);
    public static final Os IOS_26 = IOS_18.next("26", "26.1", "23B85")
            .with(Feature.CONTINUED_PROCESSING, Feature.WIDGET_PUSHES, Feature.RESTORATION_NEEDS_ACCESSORY_SETUP_KIT);
    public static final Os IOS_27 =
            IOS_26.next("27", "27.0", "24A437").with(Feature.REFRESH_TRIAL, Feature.LONG_RUNNING_INTENTS);
    /** Of iOS 18's generation. */
    public static final Os WATCHOS_11 = IOS_18.next("watchOS 11", "11.5", "22T572")
            .without(Feature.INACTIVITY_REBOOT)
            .with(Feature.WATCH);

    /** The presets, oldest first. */
    public static final List<Os> ALL = List.of(IOS_16, IOS_17, IOS_18, IOS_26, IOS_27, WATCHOS_11);

    public Os {
        features = Set.copyOf(features);
    }

    /** The preset of this name, {@code iOS} before it or not; empty where there is none. */
    public static Optional<Os> named(String name) {
        String bare = name.replaceFirst("^iOS ", "");
        return ALL.stream().filter(os -> os.name.equals(bare)).findFirst();
    }

    boolean has(Feature feature) {
        return features.contains(feature);
    }

    /** The first number of the version. */
    int major() {
        return Integer.parseInt(version.substring(0, version.indexOf('.')));
    }

    /** The version of its kernel. */
    String darwin() {
        return (has(Feature.WATCH) ? major() + 13 : major() >= 26 ? major() - 1 : major() + 6) + ".0.0";
    }

    private Os next(String nextName, String nextVersion, String nextBuild) {
        return new Os(nextName, nextVersion, nextBuild, spelling, features);
    }

    private Os spelling(IdentitySpelling changed) {
        return new Os(name, version, build, changed, features);
    }

    private Os with(Feature... added) {
        Set<Feature> all = EnumSet.copyOf(List.of(added));
        all.addAll(features);
        return new Os(name, version, build, spelling, all);
    }

    private Os without(Feature removed) {
        EnumSet<Feature> rest = EnumSet.noneOf(Feature.class);
        features.stream().filter(feature -> feature != removed).forEach(rest::add);
        return new Os(name, version, build, spelling, rest);
    }
}
