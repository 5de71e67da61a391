package dev.relaunch.reports;

import dev.relaunch.command.Command;
import dev.relaunch.command.CommandResult;
import dev.relaunch.command.CommandRunner;
import dev.relaunch.model.LabException;
import dev.relaunch.model.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The report as one HTML file that opens without a server and calls nobody, made by allure-commandline. */
public final class AllureReport {

    private static final Duration BOUND = Duration.ofSeconds(60);

    private final Path allure;
    private final CommandRunner runner;

    private AllureReport(Path allure, CommandRunner runner) {
        this.allure = allure;
        this.runner = runner;
    }

    /**
     * Finds the generator that set-up unpacked.
     *
     * @param home the tree's root, under which set-up keeps {@code .relaunch/}
     * @throws LabException when it is not there
     */
    public static AllureReport in(Path home, CommandRunner runner) {
        Path unpacked = home.resolve(".relaunch/allure");
        try (Stream<Path> versions = Files.isDirectory(unpacked) ? Files.list(unpacked) : Stream.empty()) {
            return versions.filter(version -> Files.isDirectory(version.resolve("lib")))
                    .max(Path::compareTo)
                    .map(newest -> new AllureReport(newest, runner))
                    .orElseThrow(() -> notThere(unpacked));
        } catch (IOException e) {
            throw new LabException(Message.of("cannot look for the report generator in " + unpacked), e);
        }
    }

    /**
     * Makes the report anew.
     *
     * @param results as {@link AllureResults} left them
     * @param folder of the report; what was there is gone
     * @return the page
     * @throws LabException when the generator fails or takes too long
     */
    public Path generate(Path results, Path folder, String title) {
        CommandResult result = runner.run(command(results, folder, title)).orThrow();
        Path page = folder.resolve("index.html");
        if (!Files.isRegularFile(page)) {
            throw new LabException(Message.of("the report generator made no page")
                    .with("expected", page.toString())
                    .with("stdout", PlainText.of(result.stdout()).strip())
                    .with("next", "the recordings are complete all the same; relaunch verify reads them"));
        }
        return page;
    }

    /** The generator's own start script would look for a Java of its own; it runs on ours, in little memory and one tier. */
    private Command command(Path results, Path folder, String title) {
        List<String> args = List.of(
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                allure.resolve("lib") + "/*:" + allure.resolve("lib/config"),
                "io.qameta.allure.CommandLine",
                "generate",
                "--single-file",
                results.toString(),
                "--output",
                folder.toString(),
                "--clean",
                "--name",
                title);
        return Command.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), args)
                .purpose("make the report")
                // The word "true"; without it every report asks a tag server for a script.
                .env("ALLURE_NO_ANALYTICS", "true")
                .timeout(BOUND);
    }

    private static LabException notThere(Path unpacked) {
        return new LabException(Message.of("the report generator is not there")
                .with("looked in", unpacked.toString())
                .with("next", "start through ./relaunch, which sets it up"));
    }
}
