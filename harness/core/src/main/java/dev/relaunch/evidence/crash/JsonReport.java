package dev.relaunch.evidence.crash;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.Set;

/**
 * Reads the JSON of a report: header, body, or both in one. What tells nothing of an end (threads, images) is passed over without
 * being held, so that a file may be as large as it likes; what is broken ends the reading, and what was read before it counts.
 */
final class JsonReport {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(1 << 20)
                    .maxNestingDepth(200)
                    .build())
            .build();

    /** Whose contents are taken up as {@code termination.code} and the like. */
    private static final Set<String> OPENED =
            Set.of("termination", "exception", "osVersion", "bundleInfo", "memoryStatus", "asi");

    private static final Set<String> PASSED_OVER =
            Set.of("threads", "usedImages", "lastExceptionBacktrace", "processByPid", "sharedCache", "vmSummary");

    private final byte[] bytes;
    private final Findings findings;

    JsonReport(byte[] bytes, Findings findings) {
        this.bytes = bytes;
        this.findings = findings;
    }

    /** Reads one object that begins at this place, and returns the place after it; the end of the bytes where it is broken. */
    int readObject(int from) {
        try (JsonParser parser = JSON.createParser(bytes, from, bytes.length - from)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                findings.damaged = true;
                return bytes.length;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                field(parser, parser.currentName().strip());
            }
            long end = parser.currentLocation().getByteOffset();
            return from + (int) Math.min(Math.max(end, 0), bytes.length - from);
        } catch (IOException broken) {
            findings.damaged = true;
            return bytes.length;
        }
    }

    private void field(JsonParser parser, String name) throws IOException {
        JsonToken value = parser.nextToken();
        if (value == null) {
            throw new IOException("ends after a name");
        }
        if (name.equals("processes") && value == JsonToken.START_ARRAY) {
            findings.listsProcesses = true;
            processes(parser);
        } else if (PASSED_OVER.contains(name)) {
            parser.skipChildren();
        } else if (value == JsonToken.START_OBJECT && OPENED.contains(name)) {
            open(parser, name);
        } else if (value == JsonToken.START_OBJECT || value == JsonToken.START_ARRAY) {
            parser.skipChildren();
        } else if (value != JsonToken.VALUE_NULL) {
            findings.fields.put(name, parser.getText());
        }
    }

    /** One level of an object, with arrays of texts as lines: {@code termination.reasons}. */
    private void open(JsonParser parser, String path) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = path + "." + parser.currentName().strip();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_ARRAY) {
                lines(parser, name);
            } else if (value == JsonToken.START_OBJECT) {
                parser.skipChildren();
            } else if (value != null && value != JsonToken.VALUE_NULL) {
                findings.fields.put(name, parser.getText());
            }
        }
    }

    private void lines(JsonParser parser, String name) throws IOException {
        for (JsonToken value = parser.nextToken(); value != JsonToken.END_ARRAY; value = parser.nextToken()) {
            if (value == null) {
                throw new IOException("ends in an array");
            }
            if (value.isScalarValue()) {
                findings.fields.append(name, parser.getText());
            } else {
                parser.skipChildren();
            }
        }
    }

    private void processes(JsonParser parser) throws IOException {
        for (JsonToken value = parser.nextToken(); value != JsonToken.END_ARRAY; value = parser.nextToken()) {
            if (value == null) {
                throw new IOException("ends in the list of processes");
            }
            if (value == JsonToken.START_OBJECT) {
                findings.processes++;
                process(parser);
            } else {
                parser.skipChildren();
            }
        }
    }

    /** Only the entry that carries a reason was killed. */
    private void process(JsonParser parser) throws IOException {
        Fields own = new Fields();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName().strip();
            JsonToken value = parser.nextToken();
            if (value == null) {
                throw new IOException("ends in a process");
            }
            if (value == JsonToken.START_ARRAY && name.equals("states")) {
                states(parser, own);
            } else if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                own.put(name, parser.getText());
            } else {
                parser.skipChildren();
            }
        }
        if (own.has("reason")) {
            findings.victim(new Victim(
                    own.get("name"),
                    Texts.pid(own.get("pid")),
                    own.get("reason"),
                    Texts.number(own.get("rpages")).orElse(0),
                    own.get("states").replace('\n', ' ')));
        }
    }

    private void states(JsonParser parser, Fields own) throws IOException {
        for (JsonToken value = parser.nextToken(); value != JsonToken.END_ARRAY; value = parser.nextToken()) {
            if (value == null) {
                throw new IOException("ends in the states of a process");
            }
            if (value.isScalarValue()) {
                own.append("states", parser.getText());
            } else {
                parser.skipChildren();
            }
        }
    }
}
