package dev.relaunch.emulator.ios.daemon;

import dev.relaunch.emulator.app.App;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Who listens to a daemon, and what each has still to hear.
 *
 * <p>A running app is told; a suspended one is woken for it; for one without a process SpringBoard is asked to launch it, if the daemon's gate allows. An
 * app listens again when its new process has connected: what came before waits for that, and an app that forgets to connect is launched in vain.
 *
 * @param <D> what an app listens with
 */
final class Listeners<D> implements Host.Observer {

    /** More than so many events an app does not get at once; the oldest are dropped. */
    private static final int WAITING_MAX = 16;

    private final Host host;
    private final Function<App, Optional<D>> builtIn;
    private final Map<String, Connected<D>> connected = new LinkedHashMap<>();
    private final Map<String, Deque<Untold<D>>> waiting = new LinkedHashMap<>();

    Listeners(Host host) {
        this(host, app -> Optional.empty());
    }

    private Listeners(Host host, Function<App, Optional<D>> builtIn) {
        this.host = host;
        this.builtIn = builtIn;
        host.observe(this);
    }

    /** For what UIKit itself tells an app: every process listens from its start. */
    static Listeners<App> ofApps(Host host) {
        return new Listeners<>(host, Optional::of);
    }

    /** The process listens with this from now on, and hears what has waited for it. */
    void connect(Client client, D delegate) {
        if (client.alive()) {
            connected.put(client.bundleId(), new Connected<>(client, delegate));
            flushSoon(client);
        }
    }

    /** A message from a daemon takes a moment; what the app's main queue has before it comes first. */
    private void flushSoon(Client client) {
        client.onMain(app -> host.after(Duration.ofMillis(5), () -> client.onMain(now -> flush(client, now))));
    }

    /** Whether the app's process of now listens. */
    boolean listens(String bundleId) {
        Connected<D> listener = connected.get(bundleId);
        return listener != null && listener.client().alive();
    }

    /** Tells the app only if it runs. */
    void tellIfRunning(String bundleId, Event<D> event) {
        host.find(bundleId).filter(Client::running).ifPresent(client -> {
            queue(bundleId, new Untold<>(event, Hold.NONE));
            flushSoon(client);
        });
    }

    /** Tells the app, and sees to it that there is a process to be told. */
    void tell(String bundleId, Wake wake, Supplier<Gate> gate, Event<D> event) {
        Optional<Client> found = host.find(bundleId);
        if (found.isPresent()) {
            tell(found.orElseThrow(), wake, event);
            return;
        }
        switch (gate.get()) {
            case LAUNCH -> tell(host.launch(bundleId, wake.daemon()), wake, event);
            case WAIT ->
                queue(bundleId, new Untold<>(event, Hold.NONE, Optional.of(() -> tell(bundleId, wake, gate, event))));
            case DROP -> {}
        }
    }

    private void tell(Client client, Wake wake, Event<D> event) {
        Hold hold = client.visible()
                ? Hold.NONE
                : host.hold(client, wake.reason(), wake.daemon(), wake.limit(), wake.overrun());
        queue(client.bundleId(), new Untold<>(event, hold));
        flushSoon(client);
    }

    private void queue(String bundleId, Untold<D> event) {
        Deque<Untold<D>> events = waiting.computeIfAbsent(bundleId, id -> new ArrayDeque<>());
        if (events.size() == WAITING_MAX) {
            events.remove();
        }
        events.add(event);
    }

    private void flush(Client client, App app) {
        Deque<Untold<D>> events = waiting.getOrDefault(client.bundleId(), new ArrayDeque<>());
        Optional<D> listener = Optional.ofNullable(connected.get(client.bundleId()))
                .filter(who -> who.client().equals(client))
                .map(Connected::delegate)
                .or(() -> builtIn.apply(app));
        while (listener.isPresent() && client.alive() && !events.isEmpty()) {
            Untold<D> next = events.remove();
            next.event().tell(listener.orElseThrow(), next.hold()::release);
        }
    }

    /** What waited for the unlock is tried again. */
    @Override
    public void conditionsChanged() {
        if (!host.conditions().unlockedSinceBoot()) {
            return;
        }
        List<Runnable> again = new ArrayList<>();
        waiting.values()
                .forEach(events -> events.removeIf(event -> {
                    event.again().ifPresent(again::add);
                    return event.again().isPresent();
                }));
        again.forEach(Runnable::run);
    }

    @Override
    public void uninstalled(String bundleId) {
        connected.remove(bundleId);
        waiting.remove(bundleId);
    }

    /** Something for the app to hear. */
    interface Event<D> {
        /**
         * @param done the app has dealt with it, and may be suspended again
         */
        void tell(D delegate, Runnable done);
    }

    private record Connected<D>(Client client, D delegate) {}

    private record Untold<D>(Event<D> event, Hold hold, Optional<Runnable> again) {
        Untold(Event<D> event, Hold hold) {
            this(event, hold, Optional.empty());
        }
    }
}
