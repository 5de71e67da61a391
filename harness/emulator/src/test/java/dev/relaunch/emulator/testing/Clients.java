package dev.relaunch.emulator.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

/** Clients that are not of the distribution; {@code ./relaunch test} brings them. */
public final class Clients {

    private Clients() {}

    /** go-ios: another implementation of everything, in Go. */
    public static String goIos() {
        return found("go-ios", "harness/clients brings it from npm");
    }

    /** A tool of libimobiledevice 1.4 or later. */
    public static String newer(String tool) {
        return found(
                "newer-libimobiledevice/bin/" + tool,
                "it comes from a newer release of Debian or Ubuntu, into .relaunch, or is the system's own where that is new enough; "
                        + ".relaunch/newer-libimobiledevice.log says what went wrong; "
                        + "-DexcludedGroups=newer-libimobiledevice leaves its tests out");
    }

    private static String found(String below, String how) {
        Path client = Path.of(System.getProperty("relaunch.home", ""), ".relaunch", below);
        assertThat(client)
                .as("a client that these tests run; ./relaunch test sets it up: " + how)
                .isExecutable();
        return client.toAbsolutePath().toString();
    }
}
