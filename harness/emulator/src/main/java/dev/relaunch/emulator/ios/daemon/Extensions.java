package dev.relaunch.emulator.ios.daemon;

import dev.relaunch.emulator.app.AppManifest;
import dev.relaunch.emulator.app.Extension;
import dev.relaunch.emulator.app.ExtensionKind;
import java.time.Duration;
import java.util.Optional;

/**
 * Starts apps' extensions. Each is an {@code xpcservice} of its own pid: runningboardd tracks it, and the app's process is not touched.
 *
 * <p>That state lines also come for {@code xpcservice<…>} is seen in captures; how they spell the host that asked is from memory.
 */
final class Extensions {

    private static final String RUNNINGBOARDD = "runningboardd";
    private static final String LIBRARY = "RunningBoard";

    private final Host host;
    private final Chance chance;

    Extensions(Host host) {
        this.host = host;
        this.chance = host.chance("extensions");
    }

    /**
     * Has the extension do one thing in a fresh process, which then ends.
     *
     * @param daemon who asks
     * @param limit after which it is ended
     * @param ended what the daemon does then
     * @return false where the app has no such extension
     */
    boolean run(String bundleId, ExtensionKind kind, String daemon, String event, Duration limit, Runnable ended) {
        Optional<AppManifest> app = host.installed(bundleId);
        Optional<Extension.Factory> code =
                app.map(manifest -> manifest.extensions().get(kind));
        if (code.isEmpty()) {
            return false;
        }
        Life life = new Life(app.orElseThrow(), kind, daemon, host.nextPid(), ended);
        life.started();
        host.after(chance.millis(60, 180), () -> life.work(code.orElseThrow(), event, limit));
        return true;
    }

    boolean run(String bundleId, ExtensionKind kind, String daemon, String event, Duration limit) {
        return run(bundleId, kind, daemon, event, limit, () -> {});
    }

    /** One process of an extension. */
    private final class Life {
        private final AppManifest app;
        private final ExtensionKind kind;
        private final String daemon;
        private final int pid;
        private final Runnable ended;
        private boolean over;

        Life(AppManifest app, ExtensionKind kind, String daemon, int pid, Runnable ended) {
            this.app = app;
            this.kind = kind;
            this.daemon = daemon;
            this.pid = pid;
            this.ended = ended;
        }

        private String identity() {
            return "xpcservice<" + app.bundleId() + "." + kind.suffix() + "([osservice<com.apple." + daemon + ">:"
                    + host.pid(daemon) + "])>";
        }

        private String full() {
            return "[" + identity() + ":" + pid + "]";
        }

        void started() {
            write("Creating and launching job for: " + identity());
            write(full() + " This process will be managed.");
            write("Now tracking process: " + full());
            write("Calculated state for " + identity() + ": running-active (role: Background) (endowments: (null))");
        }

        void work(Extension.Factory code, String event, Duration limit) {
            Extension extension = code.launch(text -> host.logAs(app.executable() + kind.suffix(), "", pid, text));
            Timer end = host.after(limit, () -> {
                if (!over) {
                    extension.willTerminate();
                    host.after(Duration.ofSeconds(1), this::exit);
                }
            });
            extension.handle(event, () -> {
                end.cancel();
                host.after(Duration.ofMillis(500), this::exit);
            });
        }

        private void exit() {
            if (!over) {
                over = true;
                write(full() + " termination reported by launchd (0, 0, 0)");
                write("Calculated state for " + identity() + ": none (role: None) (endowments: (null))");
                ended.run();
            }
        }

        private void write(String text) {
            host.log(RUNNINGBOARDD, LIBRARY, text);
        }
    }
}
