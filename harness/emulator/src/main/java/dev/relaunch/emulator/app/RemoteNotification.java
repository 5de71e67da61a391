package dev.relaunch.emulator.app;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The payload of a push as an app gets it.
 *
 * @param userInfo the whole payload, {@code aps} included, in the order in which it was sent
 */
public record RemoteNotification(Map<String, Object> userInfo) {

    public RemoteNotification {
        userInfo = Collections.unmodifiableMap(new LinkedHashMap<>(userInfo));
    }

    public boolean contentAvailable() {
        return isOne("content-available");
    }

    public boolean mutableContent() {
        return isOne("mutable-content");
    }

    public boolean hasAlert() {
        return aps().containsKey("alert");
    }

    /** What the sender calls it: the key {@code id}, empty where there is none. */
    public String id() {
        return String.valueOf(userInfo.getOrDefault("id", ""));
    }

    /** The dictionary {@code aps}; empty where there is none. */
    public Map<?, ?> aps() {
        return userInfo.get("aps") instanceof Map<?, ?> aps ? aps : Map.of();
    }

    private boolean isOne(String key) {
        return aps().get(key) instanceof Number number && number.intValue() == 1;
    }
}
