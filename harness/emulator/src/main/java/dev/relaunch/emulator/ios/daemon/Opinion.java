package dev.relaunch.emulator.ios.daemon;

import java.util.Locale;

/**
 * What a policy of dasd answered.
 *
 * @param rationale with its braces; empty where it gives none
 */
record Opinion(String policy, String weight, Verdict verdict, String rationale) {

    String text() {
        return "{name: " + policy + ", policyWeight: " + weight + ", response: {Decision: " + verdict.text()
                + ", Score: " + String.format(Locale.ROOT, "%.2f", verdict.score())
                + (rationale.isEmpty() ? "" : ", Rationale: [" + rationale + "]") + "}}";
    }

    /** The shorter spelling, with blanks in the policy's name: {@code {name: Device Activity Policy, policyWeight: 20.000, response: {33, 0.00, [{…}]}}}. */
    String brief() {
        String spaced = policy.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return "{name: " + spaced + ", policyWeight: " + weight + ", response: {" + code() + ", "
                + String.format(Locale.ROOT, "%.2f", verdict.score()) + ", [" + rationale + "]}}";
    }

    /** 33 and 100 are seen in captures, for what may not be done now; the others are not. */
    private int code() {
        return switch (verdict) {
            case MUST -> 0;
            case CAN -> 10;
            case MUST_NOT -> 33;
            case ABSOLUTELY_NOT -> 100;
        };
    }
}
