package dev.relaunch.emulator.app;

import java.time.Duration;

/** {@code UIApplication.beginBackgroundTask} and what belongs to it: a little more time after the user has left the app. */
public interface BackgroundTasks {

    /**
     * Asks not to be suspended; counts from the moment the app leaves the foreground.
     *
     * @param expired called shortly before the time is up (about 30 s since iOS 13); a task that is not ended then costs the process its life
     * @return the task's number
     */
    int begin(String name, Runnable expired);

    /** Without effect where the task has ended. */
    void end(int task);

    /** {@code backgroundTimeRemaining}; without bound while the app is in front. */
    Duration remaining();
}
