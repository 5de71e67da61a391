package dev.relaunch.emulator.app;

import java.util.function.Consumer;

/** The recorder's extensions: all alike, each says what it was called for and is done. */
final class RecorderExtension implements Extension {

    private final Consumer<String> log;

    RecorderExtension(Consumer<String> log) {
        this.log = log;
    }

    @Override
    public void handle(String event, Runnable done) {
        log.accept("[relaunch] " + event);
        done.run();
    }

    @Override
    public void willTerminate() {
        log.accept("[relaunch] serviceExtensionWillTerminate");
    }
}
