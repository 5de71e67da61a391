package dev.relaunch.oracle;

/** Something that is wrong with the table: in which file, which rule of it, which field, and what. */
public record LintProblem(String file, String rule, String field, String what) {

    /** One line: {@code bluetooth.yaml, rule BLUETOOTH-3, settledBy: says nothing, though the rule says MAY}. */
    public String text() {
        return file + (rule.isEmpty() ? "" : ", rule " + rule) + (field.isEmpty() ? "" : ", " + field) + ": " + what;
    }
}
