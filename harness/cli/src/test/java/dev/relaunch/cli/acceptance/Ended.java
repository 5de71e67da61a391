package dev.relaunch.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

/** What a process left behind: its exit code and what it printed; {@code all} is that for a person to read. */
record Ended(int code, String out, String err, String all) {

    /** This, having ended with this exit code and shown nobody a stack trace. */
    Ended with(int expected) {
        assertThat(code).as("exit code of %s", all).isEqualTo(expected);
        return withoutStackTrace();
    }

    Ended withoutStackTrace() {
        assertThat(out + err).doesNotContain("\tat ").doesNotContain("Exception in thread");
        return this;
    }

    /** The JSON document that it printed. */
    Answer answer() {
        return Answer.of(out);
    }
}
