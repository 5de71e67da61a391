package dev.relaunch.emulator.ios.daemon;

import dev.relaunch.emulator.app.PushRegistry;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * callservicesd: launches an app for a VoIP push, whatever the user has switched off or swiped away, and in return wants a call to be reported.
 *
 * <p>Who does not report in the callback is ended, and after the third time in a row not launched any more until it is installed anew.
 */
public final class Callservicesd implements Host.Observer {

    static final String NAME = "callservicesd";

    private static final int CHANCES = 3;
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);
    private static final Duration LONGEST_CALL = Duration.ofHours(4);

    private final Host host;
    private final Apsd apsd;
    private final Listeners<PushRegistry.Delegate> listeners;
    private final Map<String, Integer> failures = new LinkedHashMap<>();
    private final Map<Client, Map<UUID, Hold>> calls = new LinkedHashMap<>();
    private final Set<Client> owing = new LinkedHashSet<>();
    private Screen screen = Screen.NONE;

    Callservicesd(Host host, Apsd apsd) {
        this.host = host;
        this.apsd = apsd;
        this.listeners = new Listeners<>(host);
        apsd.deliver(PushKind.VOIP, this::received);
        host.observe(this);
    }

    private void received(Push push) {
        String bundleId = push.bundleId();
        if (!apsd.isEnabled(push.topic())) {
            return;
        }
        if (failures.getOrDefault(bundleId, 0) >= CHANCES) {
            write("Application " + bundleId + " will not be launched because it failed to report an incoming call too"
                    + " many times (or repeatedly crashed.)");
            return;
        }
        listeners.tell(
                bundleId,
                Wake.seconds(30, NAME, "com.apple.callkit.incomingPush", Overrun.SUSPENDED),
                this::gate,
                (delegate, done) -> host.find(bundleId).ifPresent(client -> hand(client, delegate, push, done)));
        host.find(bundleId).ifPresent(this::expectCall);
    }

    private Gate gate() {
        boolean may = host.conditions().unlockedSinceBoot() || host.holds(World.VOIP_WAKES_BEFORE_UNLOCK);
        return may ? Gate.LAUNCH : Gate.WAIT;
    }

    private void hand(Client client, PushRegistry.Delegate delegate, Push push, Runnable done) {
        write("Successfully opened application");
        owing.add(client);
        delegate.didReceiveIncomingPush(push.payload(), () -> {
            if (client.alive() && owing.remove(client)) {
                fail(client);
                host.logAs(
                        client.manifest().executable(),
                        "PushKit",
                        client.pid(),
                        "*** Terminating app due to uncaught exception 'NSInternalInconsistencyException', reason: 'Killing"
                                + " app because it never posted an incoming call to the system after receiving a PushKit"
                                + " VoIP push.'");
                host.crash(client);
            }
            done.run();
        });
    }

    /** It neither reports a call nor says that it is done: it did not listen, or it hangs. */
    private void expectCall(Client client) {
        owing.add(client);
        host.after(TO_ANSWER, () -> {
            if (client.alive() && owing.remove(client)) {
                fail(client);
                host.killForSilence(client);
            }
        });
    }

    private void fail(Client client) {
        failures.merge(client.bundleId(), 1, Integer::sum);
    }

    public PushRegistry of(Client client) {
        return new PushRegistry() {
            @Override
            public void register(Delegate delegate) {
                String token = apsd.token(PushKind.VOIP.topic(client.bundleId()));
                listeners.connect(client, delegate);
                client.onMain(app -> delegate.didUpdate(token));
            }

            @Override
            public void reportNewIncomingCall(UUID call, String caller) {
                owing.remove(client);
                failures.remove(client.bundleId());
                Hold hold = host.hold(client, "com.apple.callkit.call", NAME, LONGEST_CALL, Overrun.SUSPENDED);
                calls.computeIfAbsent(client, process -> new LinkedHashMap<>()).put(call, hold);
                screen.ring(client.bundleId(), caller, () -> answered(client, call), () -> declined(client, call));
            }

            @Override
            public void endCall(UUID call) {
                over(client, call);
            }
        };
    }

    private void answered(Client client, UUID call) {
        listeners.tellIfRunning(client.bundleId(), (delegate, done) -> delegate.performAnswer(call));
    }

    /** The app hears of it before it loses what keeps it running. */
    private void declined(Client client, UUID call) {
        listeners.tellIfRunning(client.bundleId(), (delegate, done) -> {
            delegate.performEnd(call);
            over(client, call);
        });
    }

    private void over(Client client, UUID call) {
        Map<UUID, Hold> open = calls.getOrDefault(client, new LinkedHashMap<>());
        Hold hold = open.remove(call);
        if (hold != null) {
            hold.release();
            screen.silence();
        }
        if (open.isEmpty()) {
            calls.remove(client);
        }
    }

    /** Where calls ring. */
    public void rings(Screen where) {
        screen = where;
    }

    /**
     * The caller hangs up.
     *
     * @return false where the app has no call
     */
    public boolean hangUp(String bundleId) {
        Optional<Client> client = host.find(bundleId).filter(calls::containsKey);
        client.ifPresent(process ->
                List.copyOf(calls.getOrDefault(process, Map.of()).keySet()).forEach(call -> over(process, call)));
        return client.isPresent();
    }

    @Override
    public void exited(Client client) {
        if (calls.remove(client) != null) {
            screen.silence();
        }
        if (owing.remove(client)) {
            fail(client);
        }
    }

    @Override
    public void uninstalled(String bundleId) {
        failures.remove(bundleId);
    }

    private void write(String text) {
        host.log(NAME, "", text);
    }

    /** CallKit's, as far as a call that comes in needs it. */
    public interface Screen {
        Screen NONE = new Screen() {
            @Override
            public void ring(String bundleId, String caller, Runnable accepted, Runnable declined) {}

            @Override
            public void silence() {}
        };

        void ring(String bundleId, String caller, Runnable accepted, Runnable declined);

        void silence();
    }
}
