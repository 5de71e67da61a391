package dev.relaunch.emulator.ios.daemon;

/** Something planned. */
public interface Timer {

    Timer NONE = () -> {};

    /** Does nothing where it has happened already. */
    void cancel();
}
