package dev.relaunch.emulator.ios.daemon;

import dev.relaunch.emulator.app.BackgroundTasks;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * UIKit's background tasks of one process: some 30 s after the app left the foreground, of which the last few are for the expiration handlers.
 *
 * <p>Low Power Mode shortens it (Apple gives no number; here to 20 s).
 */
public final class TaskTime implements BackgroundTasks, Host.Observer {

    private static final Duration GRANTED = Duration.ofSeconds(30);
    private static final Duration GRANTED_IN_LOW_POWER = Duration.ofSeconds(20);
    private static final Duration FOR_HANDLERS = Duration.ofSeconds(4);

    private final Host host;
    private final Client client;
    private final Map<Integer, Task> open = new LinkedHashMap<>();
    private Optional<Instant> end = Optional.empty();
    private Timer expiry = Timer.NONE;
    private Hold hold = Hold.NONE;
    private int last;

    public TaskTime(Host host, Client client) {
        this.host = host;
        this.client = client;
        host.observe(this);
    }

    @Override
    public int begin(String name, Runnable expired) {
        open.put(++last, new Task(last, name, expired));
        if (!client.visible()) {
            grant();
        }
        return last;
    }

    @Override
    public void end(int task) {
        if (open.remove(task) != null) {
            log("Ending task with identifier " + task);
            if (open.isEmpty()) {
                stop();
            }
        }
    }

    @Override
    public Duration remaining() {
        return end.map(at -> Duration.between(host.now(), at)).orElse(Duration.ofDays(365));
    }

    /** The app left the foreground, or came back. */
    @Override
    public void changed(Client changed) {
        if (!changed.equals(client)) {
            return;
        }
        if (client.visible()) {
            stop();
        } else if (!open.isEmpty()) {
            grant();
        }
    }

    @Override
    public void exited(Client exited) {
        if (exited.equals(client)) {
            stop();
            host.forget(this);
        }
    }

    private void grant() {
        if (end.isPresent() || !client.running()) {
            return;
        }
        Duration granted = host.conditions().lowPower() ? GRANTED_IN_LOW_POWER : GRANTED;
        end = Optional.of(host.now().plus(granted));
        hold = host.hold(
                client, "Shared Background Assertion 1", client.manifest().executable(), granted, Overrun.TASK);
        expiry = host.after(granted.minus(FOR_HANDLERS), this::expire);
    }

    private void stop() {
        expiry.cancel();
        hold.release();
        hold = Hold.NONE;
        end = Optional.empty();
    }

    private void expire() {
        client.onMain(app ->
                open.values().stream().toList().forEach(task -> task.expired().run()));
        if (client.alive() && !open.isEmpty()) {
            Map<Integer, Task> left = new LinkedHashMap<>(open);
            left.values()
                    .forEach(task -> log("Background Task " + task.number() + " (\"" + task.name()
                            + "\"), was created over 30 seconds ago. In applications running in the background, this creates a"
                            + " risk of termination. Remember to call UIApplication.endBackgroundTask(_:) for your task in a"
                            + " timely manner to avoid this."));
            log("Background task still not ended after expiration handlers were called: <UIBackgroundTaskInfo: "
                    + host.chance("UIKit").address() + ">: taskID = "
                    + left.keySet().iterator().next());
        }
    }

    private void log(String text) {
        host.logAs(client.manifest().executable(), "UIKitCore", client.pid(), text);
    }

    private record Task(int number, String name, Runnable expired) {}
}
