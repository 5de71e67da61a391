package dev.relaunch.cli;

import picocli.CommandLine.Option;

/** {@code --json}, which every command has. */
final class JsonOption {

    @Option(names = "--json", description = "Print one JSON document instead of text.")
    private boolean wanted;

    boolean wanted() {
        return wanted;
    }
}
