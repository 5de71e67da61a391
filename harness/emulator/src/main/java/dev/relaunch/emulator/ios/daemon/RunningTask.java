package dev.relaunch.emulator.ios.daemon;

import dev.relaunch.emulator.app.BackgroundTask;
import dev.relaunch.emulator.app.TaskKind;
import dev.relaunch.emulator.app.TaskRequest;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** A background task that an app's handler works on. */
final class RunningTask implements BackgroundTask {

    private final TaskRequest request;
    private final Runnable completed;
    private Optional<Runnable> expiration = Optional.empty();
    private Consumer<String> log = line -> {};
    private IntConsumer progress = percent -> {};
    private boolean over;

    RunningTask(TaskRequest request, Runnable completed) {
        this.request = request;
        this.completed = completed;
    }

    /** Where its lines go; {@code %} stands for the task. */
    void says(Consumer<String> writer) {
        log = writer;
    }

    void whenProgressing(IntConsumer listener) {
        progress = listener;
    }

    /** Its time is over. */
    void expire() {
        if (!over) {
            expiration.ifPresent(Runnable::run);
        }
    }

    boolean over() {
        return over;
    }

    @Override
    public String id() {
        return request.id();
    }

    @Override
    public TaskKind kind() {
        return request.kind();
    }

    @Override
    public void whenExpired(Runnable handler) {
        expiration = Optional.of(handler);
    }

    @Override
    public void progress(int percent) {
        progress.accept(percent);
    }

    @Override
    public void complete(boolean success) {
        if (!over) {
            over = true;
            log.accept("Marking task % complete with success: " + (success ? 1 : 0));
            completed.run();
        }
    }
}
