package dev.relaunch.command;

import dev.relaunch.model.HarnessBug;
import dev.relaunch.model.LabException;
import dev.relaunch.model.Message;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that no process and no directory of ours is left behind, however this process ends: SIGKILL included.
 *
 * <p>It is one small {@code sh} that reads from a pipe of ours and ignores INT, TERM and HUP. The pipe ends with this process, or
 * with {@link #close}; then it ends what it watches, with all that those started, and removes the directories it was told of.
 * A program started in the instant before a SIGKILL, but not yet announced, is the one thing that can escape it.
 */
public final class Guardian implements AutoCloseable {

    private static final Charset NATIVE = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
    private static final long CLOSE_SECONDS = 10;
    private static @Nullable Guardian ofThisProcess;

    private final Process shell;
    private final OutputStream orders;

    private Guardian(Process shell) {
        this.shell = shell;
        this.orders = shell.getOutputStream();
    }

    /** The one guardian of this process, started when it is first asked for and closed by a shutdown hook. */
    public static synchronized Guardian ofThisProcess() {
        if (ofThisProcess == null) {
            Guardian guardian = start();
            Runtime.getRuntime().addShutdownHook(new Thread(guardian::close, "guardian"));
            ofThisProcess = guardian;
        }
        return ofThisProcess;
    }

    /** A guardian of its own, for whoever closes it. */
    static Guardian start() {
        try {
            return new Guardian(new ProcessBuilder("/bin/sh", "-c", script(), "relaunch-guardian")
                    .directory(new File("/"))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException noShell) {
            throw new LabException(
                    Message.of("/bin/sh could not be started, and without it a crash would leave processes behind")
                            .with("means", String.valueOf(noShell.getMessage())),
                    noShell);
        }
    }

    /** From now on this process ends when we do. */
    public void watch(long pid) {
        order("watch " + pid);
    }

    /** This process has ended; its number may be another's soon. */
    public void forget(long pid) {
        if (shell.isAlive()) {
            order("forget " + pid);
        }
    }

    /** This directory is removed, with all that is in it, when we end; it must be ours alone. */
    public void tidy(Path directory) {
        Path absolute = directory.toAbsolutePath().normalize();
        String name = absolute.toString();
        if (absolute.getNameCount() < 2
                || !name.equals(name.strip())
                || name.chars().anyMatch(Character::isISOControl)) {
            throw new HarnessBug(Message.of("will not promise to remove \"" + name + "\""));
        }
        order("tidy " + name);
    }

    long pid() {
        return shell.pid();
    }

    private synchronized void order(String line) {
        try {
            orders.write((line + "\n").getBytes(NATIVE));
            orders.flush();
        } catch (IOException gone) {
            throw new LabException(
                    Message.of("the process that cleans up after a crash is gone (it was pid " + shell.pid() + ")")
                            .with("means", "something killed it; without it processes could be left behind")
                            .with("next", "start again"),
                    gone);
        }
    }

    /** Ends what is still watched and removes what is to be tidied; returns when that is done, within ten seconds. */
    @Override
    public void close() {
        try {
            synchronized (this) {
                orders.close();
            }
            if (!shell.waitFor(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                shell.destroyForcibly();
            }
        } catch (IOException alreadyGone) {
            shell.destroyForcibly();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static String script() throws IOException {
        try (InputStream text = Guardian.class.getResourceAsStream("guardian.sh")) {
            if (text == null) {
                throw new HarnessBug(Message.of("guardian.sh is missing from the jar"));
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
