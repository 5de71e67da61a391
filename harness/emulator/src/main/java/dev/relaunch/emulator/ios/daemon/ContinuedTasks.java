package dev.relaunch.emulator.ios.daemon;

import dev.relaunch.emulator.app.BackgroundTask;
import dev.relaunch.emulator.app.TaskRequest;
import dev.relaunch.emulator.app.TaskScheduler.SubmitError;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Continued processing tasks (iOS 26): begin at once, while the user looks, and keep the app from being suspended as long as they get on.
 *
 * <p>One that stands still for half a minute is expired. The user can stop one; the app hears of it some seconds later. When the process ends, so does the
 * task, and nobody is called.
 */
public final class ContinuedTasks implements Host.Observer {

    private static final Duration STALLED = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final int SYSTEM_EXPIRED = 1_048_576;
    private static final int USER_STOPPED = 2;

    private final Host host;
    private final Dasd dasd;
    private final Chance chance;
    private final Map<Client, Going> going = new LinkedHashMap<>();

    ContinuedTasks(Host host, Dasd dasd) {
        this.host = host;
        this.dasd = dasd;
        this.chance = host.chance("continued");
        host.observe(this);
    }

    Optional<SubmitError> submit(Client client, TaskRequest request, Optional<Consumer<BackgroundTask>> handler) {
        if (host.version() < 26 || handler.isEmpty()) {
            return Optional.of(SubmitError.UNAVAILABLE);
        }
        if (!client.visible()) {
            return Optional.of(SubmitError.IMMEDIATE_RUN_INELIGIBLE);
        }
        String activity = "bgContinuedProcessing-" + request.id() + ":" + dasd.suffix();
        write("SUBMITTED " + activity);
        Hold hold = host.hold(client, "com.apple.das.bgongoingprocessing", Dasd.NAME, LONGEST, Overrun.SUSPENDED);
        RunningTask task = new RunningTask(request, () -> {
            Going ended = going.remove(client);
            if (ended != null) {
                ended.watchdog().cancel();
            }
            write("COMPLETED " + activity);
            hold.release();
        });
        going.put(client, new Going(task, activity, watch(client)));
        task.whenProgressing(percent -> going.computeIfPresent(client, (process, old) -> {
            old.watchdog().cancel();
            return new Going(task, activity, watch(client));
        }));
        client.onMain(app -> handler.orElseThrow().accept(task));
        return Optional.empty();
    }

    private Timer watch(Client client) {
        return host.after(
                STALLED,
                () -> Optional.ofNullable(going.get(client)).ifPresent(stalled -> {
                    write("ActivityExpirationEvent(" + stalled.activity() + ", reasons: " + SYSTEM_EXPIRED + ")");
                    expire(client, stalled);
                }));
    }

    /**
     * The user stops the app's task on its card.
     *
     * @return false where it has none
     */
    public boolean stop(String bundleId) {
        Optional<Client> client = host.find(bundleId).filter(going::containsKey);
        client.ifPresent(this::stop);
        return client.isPresent();
    }

    private void stop(Client client) {
        Optional.ofNullable(going.get(client))
                .ifPresent(task -> write("_BGTaskExpirationRequest " + task.activity() + " reason: " + USER_STOPPED));
        host.after(
                chance.millis(4_000, 10_000),
                () -> Optional.ofNullable(going.get(client)).ifPresent(stopped -> expire(client, stopped)));
    }

    private void expire(Client client, Going task) {
        client.onMain(app -> task.task().expire());
        host.after(Duration.ofSeconds(5), () -> client.onMain(app -> task.task().complete(false)));
    }

    @Override
    public void exited(Client client) {
        Going ended = going.remove(client);
        if (ended != null) {
            ended.watchdog().cancel();
            write("CANCELED " + ended.activity());
        }
    }

    private void write(String text) {
        host.log(Dasd.NAME, Dasd.LIBRARY, text);
    }

    private record Going(RunningTask task, String activity, Timer watchdog) {}
}
