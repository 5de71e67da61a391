package dev.relaunch.emulator.app;

import java.net.URI;

/** A background URL session as the app holds it; the transfers themselves live in nsurlsessiond. */
public interface BackgroundSession {

    /** Starts to send this many bytes to the URL; returns the task's number. */
    int upload(URI url, long bytes);

    /** Starts to fetch the URL; returns the task's number. */
    int download(URI url);

    /** {@code getAllTasks}: how many are not done yet. */
    int openTasks();
}
