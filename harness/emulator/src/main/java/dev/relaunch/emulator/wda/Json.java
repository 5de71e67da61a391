package dev.relaunch.emulator.wda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON as WebDriverAgent reads and writes it. */
final class Json {

    private static final int DEPTH_MAX = 100;

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEPTH_MAX).build())
            .build());

    private Json() {}

    /** The arguments in a request's body: an empty object for anything that is none, as WebDriverAgent takes it. */
    static JsonNode arguments(byte[] body) {
        try {
            JsonNode parsed = MAPPER.readTree(body);
            return parsed != null && parsed.isObject() ? parsed : MAPPER.createObjectNode();
        } catch (IOException malformed) {
            return MAPPER.createObjectNode();
        }
    }

    static byte[] bytes(@Nullable Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The value as a Java object; empty for null. */
    static Optional<Object> plain(JsonNode value) {
        return Optional.ofNullable(MAPPER.convertValue(value, Object.class));
    }
}
