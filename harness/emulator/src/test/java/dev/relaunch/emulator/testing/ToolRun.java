package dev.relaunch.emulator.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * What became of one run of a tool that ends by itself.
 *
 * @param out all that it printed to its standard output, without the last newline
 * @param error the same, of its standard error
 */
public record ToolRun(String command, int exit, String out, String error) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Runs the tool to its end. A tool that is missing, or does not end, fails the test. */
    public static ToolRun of(String muxer, String... command) throws InterruptedException {
        String whole = String.join(" ", command);
        Process process = Tool.launch(muxer, false, command);
        try {
            process.getOutputStream().close();
            CompletableFuture<String> out = all(process.getInputStream());
            CompletableFuture<String> error = all(process.getErrorStream());
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(whole + " did not end; it printed " + out.join() + error.join());
            }
            return new ToolRun(whole, process.exitValue(), out.join(), error.join());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            process.destroyForcibly();
        }
    }

    private static CompletableFuture<String> all(InputStream in) {
        return CompletableFuture.supplyAsync(() -> {
            try (in) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    /** Both outputs. */
    public String all() {
        return out.isEmpty() || error.isEmpty() ? out + error : out + "\n" + error;
    }

    public List<String> lines() {
        return out.lines().toList();
    }
}
