package dev.relaunch.emulator.ios.daemon;

import dev.relaunch.emulator.app.PushToTalk;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The system's side of PushToTalk: keeps the channel an app has joined, and wakes it when somebody speaks.
 *
 * <p>An app that was launched and makes no channel manager loses its channel, and its token with it (Apple).
 */
public final class PushToTalkService implements Host.Observer {

    /** Which daemon it is no capture shows; the calls' is the nearest. */
    private static final String DAEMON = Callservicesd.NAME;

    private final Host host;
    private final Apsd apsd;
    private final Listeners<PushToTalk.Delegate> listeners;
    private final Map<String, UUID> channels = new LinkedHashMap<>();

    PushToTalkService(Host host, Apsd apsd) {
        this.host = host;
        this.apsd = apsd;
        this.listeners = new Listeners<>(host);
        apsd.deliver(PushKind.PUSH_TO_TALK, this::received);
        host.observe(this);
    }

    private void received(Push push) {
        String bundleId = push.bundleId();
        if (!channels.containsKey(bundleId)) {
            return;
        }
        listeners.tell(
                bundleId,
                Wake.seconds(30, DAEMON, "com.apple.pushtotalk.incomingPush", Overrun.SUSPENDED),
                () -> gate(bundleId),
                (delegate, done) -> {
                    String speaker = delegate.incomingPushResult(push.payload());
                    if (speaker.isEmpty()) {
                        channels.remove(bundleId);
                    }
                    done.run();
                });
    }

    private Gate gate(String bundleId) {
        Conditions now = host.conditions();
        if (now.forceQuit(bundleId)) {
            return Gate.launchIf(host.holds(World.PUSH_TO_TALK_WAKES_AFTER_FORCE_QUIT));
        }
        if (!now.unlockedSinceBoot()) {
            return Gate.launchIf(host.holds(World.PUSH_TO_TALK_WAKES_BEFORE_UNLOCK));
        }
        return Gate.launchIf(now.ranSinceBoot(bundleId) || host.holds(World.PUSH_TO_TALK_WAKES_AFTER_REBOOT));
    }

    public PushToTalk of(Client client) {
        String bundleId = client.bundleId();
        return new PushToTalk() {
            @Override
            public void manager(Delegate delegate) {
                UUID joined = channels.get(bundleId);
                if (joined != null && !client.visible()) {
                    client.onMain(app -> delegate.channelDescriptor(joined));
                }
                listeners.connect(client, delegate);
            }

            @Override
            public void join(UUID channel) {
                if (client.visible() && host.version() >= 16) {
                    channels.put(bundleId, channel);
                    String token = apsd.token(PushKind.PUSH_TO_TALK.topic(bundleId));
                    listeners.tellIfRunning(bundleId, (delegate, done) -> delegate.didReceiveToken(token));
                }
            }

            @Override
            public void leave() {
                channels.remove(bundleId);
            }
        };
    }

    @Override
    public void uninstalled(String bundleId) {
        channels.remove(bundleId);
    }
}
