package dev.relaunch.emulator.app;

/** A {@code BGTask} that runs. */
public interface BackgroundTask {

    String id();

    TaskKind kind();

    /** {@code expirationHandler}: the system wants the time back. */
    void whenExpired(Runnable handler);

    /** {@code progress.completedUnitCount}, in percent; a continued task that does not get on is expired. */
    void progress(int percent);

    /** {@code setTaskCompleted(success:)}. */
    void complete(boolean success);
}
