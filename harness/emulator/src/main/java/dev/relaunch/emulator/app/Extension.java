package dev.relaunch.emulator.app;

import java.util.function.Consumer;

/** One life of an extension's process. It ends when it says that it is done, or when its time is over. */
public interface Extension {

    /**
     * The one thing it was started for.
     *
     * @param event Apple's name of the callback
     * @param done to be called when it has done its work
     */
    void handle(String event, Runnable done);

    /** {@code serviceExtensionTimeWillExpire} and its kin: a moment is left. */
    default void willTerminate() {}

    /** Starts a process of the extension. */
    interface Factory {
        /**
         * @param log writes to the system log as the extension
         */
        Extension launch(Consumer<String> log);
    }
}
