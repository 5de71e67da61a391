package dev.relaunch.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the app and the device were like when the trigger was pulled.
 *
 * @param circumstances what was not as usual; without any: Low Power Mode off, unlocked, network up, permissions given, nobody watching
 */
public record Conditions(
        Termination termination, BackgroundAppRefresh refresh, OsVersion os, Set<Circumstance> circumstances) {

    public Conditions {
        circumstances = circumstances.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(circumstances));
    }

    /** Conditions under which all else is as usual. */
    public Conditions(Termination termination, BackgroundAppRefresh refresh, OsVersion os) {
        this(termination, refresh, os, Set.of());
    }

    /** The same conditions with these circumstances and no others. */
    public Conditions under(Set<Circumstance> circumstances) {
        return new Conditions(termination, refresh, os, circumstances);
    }

    /** The same conditions for an app in another state. */
    public Conditions in(Termination state) {
        return new Conditions(state, refresh, os, circumstances);
    }

    /** Why no device is ever in these conditions, as a clause; empty where one can be. */
    public Optional<String> contradiction() {
        if (circumstances.contains(Circumstance.NO_NETWORK) && circumstances.contains(Circumstance.CELLULAR_ONLY)) {
            return Optional.of("without a network there is no cellular data either");
        }
        if (circumstances.contains(Circumstance.FORCE_QUIT_BEFORE_REBOOT)
                && termination != Termination.REBOOT_BEFORE_UNLOCK
                && termination != Termination.REBOOT_AFTER_UNLOCK) {
            return Optional.of("the state " + termination.key() + " is not one after a reboot");
        }
        if (termination == Termination.FOREGROUND && circumstances.contains(Circumstance.LOCKED)) {
            return Optional.of("on a locked device no app is in the foreground");
        }
        if (termination == Termination.FOREGROUND && circumstances.contains(Circumstance.UNUSED_FOR_TWO_WEEKS)) {
            return Optional.of("an app in the foreground was opened");
        }
        return Optional.empty();
    }

    /** All but the state of the app: {@code Background App Refresh on · Low Power Mode on}. */
    public String surroundings() {
        return Stream.concat(
                        Stream.of("Background App Refresh " + refresh.label()),
                        circumstances.stream().map(Circumstance::label))
                .collect(Collectors.joining(" · "));
    }

    /** One line for a report: {@code ended by its debug exit · Background App Refresh on · Low Power Mode on}. */
    public String label() {
        return termination.label() + " · " + surroundings();
    }
}
