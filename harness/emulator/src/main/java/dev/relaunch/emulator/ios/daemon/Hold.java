package dev.relaunch.emulator.ios.daemon;

/** A reason for a process to run, which ends. */
public interface Hold {

    Hold NONE = () -> {};

    /** Without effect where it has ended. */
    void release();
}
