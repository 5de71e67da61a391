package dev.relaunch.emulator.ios.daemon;

import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;

/** apsd: takes what APNs sends, gives each topic's messages to the daemon that is in charge of their kind, and keeps the apps' tokens. */
public final class Apsd implements Host.Observer {

    static final String NAME = "apsd";

    private static final int TOKEN_DIGITS = 64;
    /** APNs keeps a few messages for a device that it cannot reach. */
    private static final int STORED_MAX = 32;

    private final Host host;
    private final Chance chance;
    private final Map<PushKind, Consumer<Push>> receivers = new EnumMap<>(PushKind.class);
    private final Map<String, String> tokens = new LinkedHashMap<>();
    private final Queue<Push> stored = new ArrayDeque<>();

    Apsd(Host host) {
        this.host = host;
        this.chance = host.chance(NAME);
        host.observe(this);
    }

    void deliver(PushKind kind, Consumer<Push> receiver) {
        receivers.put(kind, receiver);
    }

    /** The token for this topic: the same one every time. */
    String token(String topic) {
        return tokens.computeIfAbsent(topic, name -> chance.hex(TOKEN_DIGITS));
    }

    /** Whether an app has asked for a token for this topic. */
    boolean isEnabled(String topic) {
        return tokens.containsKey(topic);
    }

    /** The topic that this token is for. */
    public Optional<String> topicOf(String token) {
        return tokens.entrySet().stream()
                .filter(entry -> entry.getValue().equals(token))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** A message from APNs; it waits there while the device cannot be reached. */
    public void receive(Push push) {
        if (!host.conditions().online()) {
            if (stored.size() == STORED_MAX) {
                stored.remove();
            }
            stored.add(push);
            return;
        }
        host.log(
                NAME,
                "ApplePushService",
                "<APSCourier: " + chance.address() + ">: Received message for enabled topic '" + push.topic()
                        + "' onInterface: " + (host.conditions().inexpensive() ? "NonCellular" : "Cellular")
                        + " with payload '<private>' with priority " + push.priority());
        receivers.getOrDefault(push.kind(), nobody -> {}).accept(push);
    }

    @Override
    public void booted() {
        conditionsChanged();
    }

    @Override
    public void conditionsChanged() {
        while (host.conditions().online() && !stored.isEmpty()) {
            receive(stored.remove());
        }
    }

    @Override
    public void uninstalled(String bundleId) {
        tokens.keySet().removeIf(topic -> topic.equals(bundleId) || topic.startsWith(bundleId + "."));
    }
}
