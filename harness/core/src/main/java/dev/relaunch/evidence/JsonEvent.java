package dev.relaunch.evidence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;

/** What one object of {@code log show --style ndjson} or {@code json} says; a field that is not there is empty. */
final class JsonEvent {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final Map<String, String> fields = new HashMap<>();

    /** Reads what can be read: of an object that was cut, the fields before the cut. */
    static JsonEvent of(String text) {
        JsonEvent event = new JsonEvent();
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (parser.nextToken().isScalarValue()) {
                    event.fields.put(name, parser.getText());
                } else {
                    parser.skipChildren();
                }
            }
        } catch (IOException cut) {
            event.fields.put("cut", String.valueOf(cut.getMessage()));
        }
        return event;
    }

    private String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** {@code 2026-11-22 14:02:09.404958+0100}: the device's own time; the fallback where it is none. */
    LocalDateTime time(LocalDateTime fallback) {
        String stamp = field("timestamp");
        int zone = Math.max(stamp.lastIndexOf('+'), stamp.lastIndexOf('-'));
        String local = zone > "2026-11-22".length() ? stamp.substring(0, zone) : stamp;
        try {
            return LocalDateTime.parse(local.trim().replace(' ', 'T'));
        } catch (DateTimeParseException other) {
            return fallback;
        }
    }

    String process() {
        return lastName(field("processImagePath"));
    }

    String library() {
        return lastName(field("senderImagePath"));
    }

    int pid() {
        return Numbers.parse(field("processID")) > Integer.MAX_VALUE ? 0 : (int) Numbers.parse(field("processID"));
    }

    String level() {
        return field("messageType");
    }

    String message() {
        return field("eventMessage");
    }

    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
