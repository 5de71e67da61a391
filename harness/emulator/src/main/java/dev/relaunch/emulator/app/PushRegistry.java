package dev.relaunch.emulator.app;

import java.util.UUID;

/** {@code PKPushRegistry} for VoIP pushes, and the little of CallKit that goes with it. To be made anew at every launch. */
public interface PushRegistry {

    void register(Delegate delegate);

    /** {@code CXProvider.reportNewIncomingCall}: the duty of every VoIP push. The app is not suspended while the call lasts. */
    void reportNewIncomingCall(UUID call, String caller);

    void endCall(UUID call);

    /** {@code PKPushRegistryDelegate}. */
    interface Delegate {
        void didUpdate(String token);

        /** The call is to be reported before {@code completion} is called. */
        void didReceiveIncomingPush(RemoteNotification push, Runnable completion);

        /** {@code CXAnswerCallAction}: the user takes the call on the system's screen. */
        default void performAnswer(UUID call) {}

        /** {@code CXEndCallAction}: the user declines it there. */
        default void performEnd(UUID call) {}
    }
}
