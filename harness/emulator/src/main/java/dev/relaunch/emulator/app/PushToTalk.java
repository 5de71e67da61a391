package dev.relaunch.emulator.app;

import java.util.UUID;

/** {@code PTChannelManager} (iOS 16 and newer). To be made anew at every launch, else the system tears the channel down. */
public interface PushToTalk {

    void manager(Delegate delegate);

    /** {@code requestJoinChannel}; only while the app is in front. Its token is good while the channel is joined. */
    void join(UUID channel);

    void leave();

    /** {@code PTChannelManagerDelegate} and {@code PTChannelRestorationDelegate}. */
    interface Delegate {
        void didReceiveToken(String token);

        /** A process that was launched for a push hears first which channel it had joined. */
        void channelDescriptor(UUID restored);

        /** Returns at once who speaks; empty where nobody does. */
        String incomingPushResult(RemoteNotification push);
    }
}
