package dev.relaunch.emulator.ios.daemon;

import dev.relaunch.emulator.app.BackgroundMode;
import dev.relaunch.emulator.app.ExtensionKind;
import dev.relaunch.emulator.app.Location;
import dev.relaunch.emulator.app.Permission;
import dev.relaunch.emulator.app.Position;
import dev.relaunch.emulator.app.Region;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * locationd: where the device is, and who wants to know.
 *
 * <p>A region counts as crossed when the device has stayed on the other side for 20 s; a significant change is 500 m, and no sooner than five minutes after
 * the last (Apple). No capture shows what it writes when it wakes an app.
 */
public final class Locationd implements Host.Observer {

    static final String NAME = "locationd";

    private static final Duration DWELL = Duration.ofSeconds(20);
    private static final double SIGNIFICANT_METRES = 500;
    private static final Duration SIGNIFICANT_EVERY = Duration.ofMinutes(5);
    private static final Duration SESSION = Duration.ofDays(1);
    private static final Duration EXTENSION_TIME = Duration.ofSeconds(30);

    private final Host host;
    private final Privacy privacy;
    private final Apsd apsd;
    private final Extensions extensions;
    private final Listeners<Location.Delegate> listeners;
    private final Map<String, LocationClient> clients = new LinkedHashMap<>();
    private Position carriedTo = new Position(52.5200, 13.4050);
    private Optional<Position> simulated = Optional.empty();

    Locationd(Host host, Privacy privacy, Apsd apsd, Extensions extensions) {
        this.host = host;
        this.privacy = privacy;
        this.apsd = apsd;
        this.extensions = extensions;
        this.listeners = new Listeners<>(host);
        apsd.deliver(PushKind.LOCATION, this::locationPush);
        host.observe(this);
    }

    /** Where it takes the device to be: where a developer's tool says it is, else where it has been carried to. */
    public Position here() {
        return simulated.orElse(carriedTo);
    }

    /** The device is carried to another place. */
    public void move(Position to) {
        carriedTo = to;
        moved();
    }

    /** A developer's tool makes the device believe to be there, until it takes that back (empty) or the device reboots. */
    public void simulate(Optional<Position> place) {
        simulated = place;
        moved();
    }

    public Optional<Position> simulated() {
        return simulated;
    }

    private void moved() {
        Position to = here();
        clients.forEach((bundleId, client) -> {
            for (Region region : client.regions()) {
                if (region.contains(to) != client.isInside(region.id())) {
                    host.after(DWELL, () -> settle(bundleId, client, region));
                }
            }
            if (client.significant() && client.moved(to, host.now(), SIGNIFICANT_METRES, SIGNIFICANT_EVERY)) {
                wake(
                        bundleId,
                        "significantChange",
                        World.LOCATION_WAKES_AFTER_FORCE_QUIT,
                        delegate -> delegate.didUpdateLocations(to));
            }
            if (client.updating()) {
                listeners.tellIfRunning(bundleId, (delegate, done) -> delegate.didUpdateLocations(to));
            }
            if (client.session()) {
                host.find(bundleId)
                        .filter(Client::alive)
                        .ifPresentOrElse(running -> {}, () -> wakeSession(bundleId, client, to));
            }
        });
    }

    private void settle(String bundleId, LocationClient client, Region region) {
        boolean inside = region.contains(here());
        if (inside != client.isInside(region.id())) {
            cross(bundleId, client, region.id(), inside);
        }
    }

    /**
     * The device is carried over a region's border.
     *
     * @return false where the app does not monitor it
     */
    public boolean cross(String bundleId, String regionId, boolean enters) {
        LocationClient client = clients.get(bundleId);
        if (client == null
                || client.regions().stream().noneMatch(region -> region.id().equals(regionId))) {
            return false;
        }
        host.after(DWELL, () -> cross(bundleId, client, regionId, enters));
        return true;
    }

    private void cross(String bundleId, LocationClient client, String regionId, boolean enters) {
        client.inside(regionId, enters);
        wake(bundleId, "region", World.LOCATION_WAKES_AFTER_FORCE_QUIT, delegate -> {
            if (enters) {
                delegate.didEnterRegion(regionId);
            } else {
                delegate.didExitRegion(regionId);
            }
        });
    }

    /** The device has stayed somewhere. */
    public void visit(Position place) {
        clients.forEach((bundleId, client) -> {
            if (client.visits()) {
                wake(bundleId, "visit", World.VISIT_WAKES_AFTER_FORCE_QUIT, delegate -> delegate.didVisit(place));
            }
        });
    }

    private void wake(String bundleId, String what, World afterForceQuit, Telling telling) {
        if (!privacy.isAllowed(bundleId, Permission.LOCATION)) {
            return;
        }
        listeners.tell(
                bundleId,
                Wake.brief(NAME, "com.apple.locationd." + what),
                () -> gate(bundleId, afterForceQuit),
                (delegate, done) -> telling.tell(delegate));
    }

    private Gate gate(String bundleId, World afterForceQuit) {
        Conditions now = host.conditions();
        boolean always = afterForceQuit == World.LOCATION_WAKES_AFTER_FORCE_QUIT && host.version() < 26;
        if (now.forceQuit(bundleId) && !always && !host.holds(afterForceQuit)) {
            return Gate.DROP;
        }
        if (!now.unlockedSinceBoot() && !host.holds(World.LOCATION_WAKES_BEFORE_UNLOCK)) {
            return Gate.WAIT;
        }
        return Gate.launchIf(now.refreshes(bundleId) || host.holds(World.LOCATION_WAKES_WITHOUT_REFRESH));
    }

    /** A background activity session brings its app back after anything but the user. */
    private void wakeSession(String bundleId, LocationClient client, Position to) {
        if (host.conditions().forceQuit(bundleId)) {
            client.session(false);
            return;
        }
        if (host.conditions().unlockedSinceBoot()) {
            listeners.tell(
                    bundleId,
                    new Wake(NAME, "com.apple.locationd.backgroundActivitySession", SESSION, Overrun.SUSPENDED),
                    () -> Gate.LAUNCH,
                    (delegate, done) -> delegate.didUpdateLocations(to));
        }
    }

    private void locationPush(Push push) {
        String bundleId = push.bundleId();
        Conditions now = host.conditions();
        boolean may = (!now.forceQuit(bundleId) || host.holds(World.LOCATION_PUSH_RUNS_AFTER_FORCE_QUIT))
                && (now.unlockedSinceBoot() || host.holds(World.EXTENSIONS_RUN_BEFORE_UNLOCK));
        if (apsd.isEnabled(push.topic()) && privacy.isAllowed(bundleId, Permission.LOCATION) && may) {
            extensions.run(
                    bundleId, ExtensionKind.LOCATION_PUSH, NAME, "didReceiveLocationPushPayload", EXTENSION_TIME);
        }
    }

    public Location of(Client client) {
        return new Manager(client, clients.computeIfAbsent(client.bundleId(), id -> new LocationClient(here())));
    }

    /** What is monitored stays; what keeps an app running is gone with its process, a session but not after the user's will. */
    @Override
    public void exited(Client client) {
        LocationClient registered = clients.get(client.bundleId());
        if (registered != null) {
            registered.updating(false, Hold.NONE);
        }
    }

    @Override
    public void forceQuit(String bundleId) {
        Optional.ofNullable(clients.get(bundleId)).ifPresent(client -> client.session(false));
    }

    @Override
    public void booted() {
        simulated = Optional.empty();
        clients.values().forEach(client -> client.session(false));
    }

    @Override
    public void uninstalled(String bundleId) {
        clients.remove(bundleId);
    }

    /** What of an event the app hears. */
    private interface Telling {
        void tell(Location.Delegate delegate);
    }

    /** The location manager of one process. */
    private final class Manager implements Location {
        private final Client client;
        private final LocationClient registered;

        Manager(Client client, LocationClient registered) {
            this.client = client;
            this.registered = registered;
        }

        @Override
        public void manager(Delegate delegate) {
            listeners.connect(client, delegate);
        }

        @Override
        public void startMonitoring(Region region) {
            registered.monitor(region, region.contains(here()));
        }

        @Override
        public void stopMonitoring(String regionId) {
            registered.forget(regionId);
        }

        @Override
        public void startMonitoringSignificantChanges() {
            registered.watchSignificant(here());
        }

        @Override
        public void startMonitoringVisits() {
            registered.watchVisits();
        }

        @Override
        public void startUpdating() {
            if (registered.updating()
                    || privacy.of(client.bundleId(), Permission.LOCATION) == Permission.Answer.DENIED) {
                return;
            }
            Hold hold = client.manifest().has(BackgroundMode.LOCATION)
                    ? host.hold(client, "com.apple.locationd.inUse", NAME, SESSION, Overrun.SUSPENDED)
                    : Hold.NONE;
            registered.updating(true, hold);
        }

        @Override
        public void stopUpdating() {
            registered.updating(false, Hold.NONE);
        }

        @Override
        public void startBackgroundActivitySession() {
            if (host.version() >= 17 && client.visible()) {
                registered.session(true);
                startUpdating();
            }
        }

        @Override
        public void startMonitoringLocationPushes(Consumer<String> token) {
            String mine = apsd.token(PushKind.LOCATION.topic(client.bundleId()));
            client.onMain(app -> token.accept(mine));
        }
    }

    /** The ids of the regions an app monitors. */
    public List<String> regions(String bundleId) {
        return Optional.ofNullable(clients.get(bundleId)).stream()
                .flatMap(client -> client.regions().stream())
                .map(Region::id)
                .toList();
    }
}
