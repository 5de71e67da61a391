package dev.relaunch.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.OptionalInt;

/** A console that keeps what was written, as a pipe would get it. */
final class TextConsole {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final OptionalInt columns;

    TextConsole() {
        this(OptionalInt.empty());
    }

    /** A console that is so many characters wide. */
    TextConsole(OptionalInt columns) {
        this.columns = columns;
    }

    Console console(boolean interactive) {
        return new Console(new PrintWriter(out, true), new PrintWriter(err, true), interactive, false, columns);
    }

    int run(String... args) {
        return new RelaunchCommand().execute(console(false), args);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
