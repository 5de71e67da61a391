package dev.relaunch.emulator.ios.daemon;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The values of {@code apns-push-type} that reach apps, each with what its topic has after the bundle id. */
public enum PushKind {
    ALERT("alert", ""),
    BACKGROUND("background", ""),
    VOIP("voip", ".voip"),
    PUSH_TO_TALK("pushtotalk", ".voip-ptt"),
    LOCATION("location", ".location-query"),
    COMPLICATION("complication", ".complication"),
    LIVE_ACTIVITY("liveactivity", ".push-type.liveactivity"),
    WIDGETS("widgets", ".push-type.widgets");

    private final String key;
    private final String topicSuffix;

    PushKind(String key, String topicSuffix) {
        this.key = key;
        this.topicSuffix = topicSuffix;
    }

    public static Optional<PushKind> named(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }

    /** All of them, parted by commas. */
    public static String keys() {
        return Arrays.stream(values()).map(PushKind::key).collect(Collectors.joining(", "));
    }

    public String key() {
        return key;
    }

    public String topic(String bundleId) {
        return bundleId + topicSuffix;
    }
}
