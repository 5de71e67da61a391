package dev.relaunch.emulator.ios;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.relaunch.emulator.app.RemoteNotification;
import dev.relaunch.emulator.ios.daemon.PushKind;
import java.util.LinkedHashMap;
import java.util.Map;

/** The payload of a push that a command sends. */
final class PushPayload {

    /** Apple: a push holds 4096 bytes, 5120 for VoIP. */
    private static final int LENGTH_MAX = 5_120;

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(32).build())
            .build());

    private PushPayload() {}

    static RemoteNotification parse(String json, Arguments arguments) {
        if (json.length() > LENGTH_MAX) {
            throw arguments.refused("the payload has more than " + LENGTH_MAX + " characters");
        }
        try {
            Map<String, Object> parsed = MAPPER.readValue(json, new TypeReference<LinkedHashMap<String, Object>>() {});
            return new RemoteNotification(parsed == null ? Map.of() : parsed);
        } catch (JsonProcessingException malformed) {
            throw arguments.refused("the payload is no JSON object");
        }
    }

    /** The least that makes sense for its kind. */
    static RemoteNotification fitting(PushKind kind) {
        return new RemoteNotification(Map.of(
                "aps",
                switch (kind) {
                    case ALERT -> Map.of("alert", "A new recording");
                    case BACKGROUND -> Map.of("content-available", 1);
                    case LIVE_ACTIVITY -> Map.of("event", "update");
                    case VOIP, PUSH_TO_TALK, LOCATION, COMPLICATION, WIDGETS -> Map.of();
                }));
    }
}
