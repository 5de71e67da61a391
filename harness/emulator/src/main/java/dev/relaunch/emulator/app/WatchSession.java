package dev.relaunch.emulator.app;

/** {@code WCSession}: the link between the phone and its watch. To be activated at every launch. */
public interface WatchSession {

    void activate(Delegate delegate);

    /** {@code transferUserInfo}: queued, and delivered in order. */
    void transferUserInfo(String text);

    /** {@code WCSessionDelegate}. */
    interface Delegate {
        void didReceiveUserInfo(String text);
    }
}
