package dev.relaunch.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/**
 * Where the commands write.
 *
 * @param out for what was asked for
 * @param err for all that is told on the way
 * @param interactive whether somebody watches {@code err}, so that a line may be drawn over
 * @param colour whether {@code out} takes colours; they never say anything that the words do not
 * @param columns how many characters a line of {@code out} takes; empty where it is no terminal
 */
record Console(PrintWriter out, PrintWriter err, boolean interactive, boolean colour, OptionalInt columns) {

    /** The width where none is known. */
    static final int COLUMNS = 120;

    /**
     * This process's own.
     *
     * <p>The launcher says which streams are terminals: Java knows it only of both together. Text is UTF-8 whatever the locale,
     * for a fresh machine's is often none at all.
     */
    static Console ofProcess() {
        boolean noColour = !System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
        boolean terminal = Boolean.getBoolean("relaunch.terminal.out");
        return new Console(
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                Boolean.getBoolean("relaunch.terminal.err") && !"dumb".equals(System.getenv("TERM")),
                terminal && !noColour,
                terminal ? OptionalInt.of(Integer.getInteger("relaunch.columns", COLUMNS)) : OptionalInt.empty());
    }

    /** The same console with its answers sent where its remarks go, for commands whose answer is one JSON document at the end. */
    Console remarksOnly() {
        return new Console(err, err, interactive, false, OptionalInt.empty());
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }
}
