package dev.relaunch.emulator.ios.daemon;

import dev.relaunch.emulator.app.Health;
import dev.relaunch.emulator.app.Permission;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * healthd: keeps the samples, and tells the apps that observe a type of them, through dasd and no oftener than the type allows.
 *
 * <p>Its store cannot be read while the device is locked. Who does not say that he has dealt with an update is told again later and later, and after three
 * times no more.
 */
public final class Healthd implements Host.Observer {

    static final String NAME = "healthd";

    private static final int MISSES_MAX = 3;
    private static final Duration TO_COMPLETE = Duration.ofSeconds(20);

    private final Host host;
    private final Dasd dasd;
    private final Privacy privacy;
    private final Listeners<Map<String, Health.Update>> listeners;
    private final Map<String, Map<String, Delivery>> deliveries = new LinkedHashMap<>();
    private final Map<Client, Map<String, Health.Update>> queries = new LinkedHashMap<>();

    Healthd(Host host, Dasd dasd, Privacy privacy) {
        this.host = host;
        this.dasd = dasd;
        this.privacy = privacy;
        this.listeners = new Listeners<>(host);
        host.observe(this);
    }

    /** Something, or another app, saved a sample of this type. */
    public void save(String type) {
        deliveries.forEach((bundleId, ofApp) -> {
            Delivery delivery = ofApp.get(type);
            boolean running = host.find(bundleId).filter(Client::running).isPresent();
            if (running) {
                tell(bundleId, type);
            } else if (delivery != null
                    && delivery.misses < MISSES_MAX
                    && privacy.isAllowed(bundleId, Permission.HEALTH)) {
                submit(bundleId, type, delivery);
            }
        });
    }

    private void submit(String bundleId, String type, Delivery delivery) {
        Instant start = delivery.next.isAfter(host.now()) ? delivery.next : host.now();
        dasd.submit(new Activity(
                "com.apple.healthkit.background-delivery." + bundleId,
                dasd.suffix(),
                bundleId,
                Activity.Kind.HEALTH,
                30,
                start,
                start.plus(Activity.Kind.HEALTH.window()),
                Set.of(Activity.Need.UNLOCKED, Activity.Need.UNLOCKED_SINCE_BOOT),
                due -> {
                    dasd.completed(due);
                    tell(bundleId, type);
                }));
    }

    private void tell(String bundleId, String type) {
        listeners.tell(
                bundleId,
                Wake.seconds(30, NAME, "com.apple.healthkit.background-delivery", Overrun.SUSPENDED),
                () -> gate(bundleId),
                (updates, done) -> update(bundleId, type, updates, done));
    }

    private Gate gate(String bundleId) {
        Conditions now = host.conditions();
        return Gate.launchIf((!now.forceQuit(bundleId) || host.holds(World.HEALTH_WAKES_AFTER_FORCE_QUIT))
                && (now.refreshes(bundleId) || host.holds(World.HEALTH_WAKES_WITHOUT_REFRESH))
                && (now.ranSinceBoot(bundleId) || host.holds(World.HEALTH_WAKES_AFTER_REBOOT)));
    }

    private void update(String bundleId, String type, Map<String, Health.Update> updates, Runnable done) {
        Health.Update update = updates.get(type);
        if (update == null) {
            return;
        }
        Delivery delivery = deliveries
                .computeIfAbsent(bundleId, id -> new LinkedHashMap<>())
                .computeIfAbsent(type, name -> new Delivery(Health.Frequency.IMMEDIATE));
        delivery.next = host.now().plus(delivery.spacing());
        Timer missed = host.after(TO_COMPLETE, () -> {
            delivery.misses++;
            if (delivery.misses < MISSES_MAX) {
                host.after(delivery.backOff(), () -> tell(bundleId, type));
            }
        });
        update.run(() -> {
            missed.cancel();
            delivery.misses = 0;
            done.run();
        });
    }

    public Health of(Client client) {
        return new Health() {
            @Override
            public void enableBackgroundDelivery(String type, Frequency frequency) {
                deliveries
                        .computeIfAbsent(client.bundleId(), id -> new LinkedHashMap<>())
                        .computeIfAbsent(type, name -> new Delivery(frequency));
            }

            @Override
            public void observe(String type, Update update) {
                Map<String, Update> mine = queries.computeIfAbsent(client, process -> new LinkedHashMap<>());
                mine.put(type, update);
                listeners.connect(client, mine);
            }
        };
    }

    @Override
    public void exited(Client client) {
        queries.remove(client);
    }

    @Override
    public void uninstalled(String bundleId) {
        deliveries.remove(bundleId);
    }

    /** What an app wants to hear of one type. */
    private static final class Delivery {
        private final Health.Frequency frequency;
        private Instant next = Instant.MIN;
        private int misses;

        Delivery(Health.Frequency frequency) {
            this.frequency = frequency;
        }

        Duration spacing() {
            return switch (frequency) {
                case IMMEDIATE -> Duration.ZERO;
                case HOURLY -> Duration.ofHours(1);
                case DAILY -> Duration.ofDays(1);
            };
        }

        Duration backOff() {
            return Duration.ofMinutes((long) misses * misses);
        }
    }
}
