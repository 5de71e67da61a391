package dev.relaunch.reports;

import java.util.List;
import java.util.Map;

/**
 * What a report says of the run as a whole.
 *
 * @param lab as {@link dev.relaunch.lab.Lab#name()} says it
 * @param devices each as {@code phone-1 (iPhone 15, iOS 18.5)}
 * @param versions of the harness and of the tools it ran: name to version
 */
public record RunFacts(
        String suite, String lab, boolean emulated, long seed, List<String> devices, Map<String, String> versions) {

    /** The report's heading, which says first of all whether there was hardware. */
    public String title() {
        return emulated ? "Relaunch: " + suite + " on EMULATED devices (no hardware)" : "Relaunch: " + suite;
    }
}
