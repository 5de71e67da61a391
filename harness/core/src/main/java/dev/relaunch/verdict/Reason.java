package dev.relaunch.verdict;

/**
 * Why the app was not woken as claimed, or came to nothing, as far as the evidence says.
 *
 * @param detail what it is known from, in words; empty where nothing is
 */
public record Reason(Kind kind, String detail) {

    /** Where on its way from the trigger to the app it ended. */
    public enum Kind {
        /** The trigger had no effect, or nothing shows that it reached the device. */
        NOT_DELIVERED("not delivered"),
        /** It reached the device, and a policy of the system held it back or turned it down. */
        REFUSED("delivered, and refused"),
        /** A switch of the user's, or the flag that a force quit sets, stood against it. */
        SWITCHED_OFF("refused by a switch"),
        /** The app was woken, and its process ended before all had run that should. */
        DIED("woken, and died"),
        /** The app was woken and lived, and an entry point did not run, or did not end well. */
        ENTRY_POINT_MISSING("woken, and the entry points fell short"),
        /** It may have come unseen. */
        EVIDENCE_MISSING("evidence is missing"),
        /** All was watched, and nothing of it says why. */
        UNKNOWN("unknown");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The words for it in a finding. */
        public String label() {
            return label;
        }
    }

    /** The kind and what it is known from: {@code refused by a switch: push launch declined: BAR Disabled}. */
    public String text() {
        return detail.isEmpty() ? kind.label() : kind.label() + ": " + detail;
    }
}
