package dev.relaunch.emulator.app;

/** {@code AVAudioSession}. With the mode {@code audio} an app that plays is not suspended; one that does not run cannot begin. */
public interface Audio {

    void play();

    void stop();
}
