package dev.relaunch.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What dasd made of an activity: whether it may run now, and which policies say no.
 *
 * <p>The policies' answers are words to iOS 17 and numbers after that, of which 33 (must not) and 100 (absolutely must not) hold an
 * activity back (FS:10191939706).
 *
 * @param policies that say no, each with its rationale
 */
record Weighing(boolean mayRun, List<String> policies) {

    private static final Pattern POLICY = Pattern.compile(
            "\\{name: ([^,{}]{1,80}), policyWeight: [\\d.]+, response: \\{"
                    + "(?:Decision: ([\\w ]+?)(?:, Score: [\\d.]+)?(?:, Rationale: \\[(.*?)\\])?|(\\d+), [\\d.]+, \\[(.*?)\\])\\}\\}");

    private static final int SHOWN = 4;

    static Weighing of(String text, String decision) {
        List<String> against = new ArrayList<>();
        Matcher policy = POLICY.matcher(text);
        while (policy.find()) {
            String words = policy.group(2);
            String number = policy.group(4);
            boolean no = words == null ? number.equals("33") || number.equals("100") : words.contains("Not Proceed");
            if (no && against.size() < SHOWN) {
                String why = words == null ? policy.group(5) : policy.group(3);
                against.add(policy.group(1) + rationale(why == null ? "" : why));
            }
        }
        boolean refused = decision.contains("Not Pro") || decision.contains("MNP");
        return new Weighing(!refused, refused ? List.copyOf(against) : List.of());
    }

    private static String rationale(String text) {
        String bare = text.replaceAll("[{}]", "").replaceAll(",\\s*$", "").strip();
        return bare.isEmpty() ? "" : " (" + Printable.text(bare, 80) + ")";
    }

    String against() {
        return policies.isEmpty() ? "dasd, which names no policy" : String.join(", ", policies);
    }
}
