package dev.relaunch.emulator.ios;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What all reports have in common: a header line of JSON, a body of JSON, times in the device's zone. */
final class ReportWriter {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final DateTimeFormatter FILE = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss", Locale.ROOT);
    private static final DateTimeFormatter HEADER =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SS Z", Locale.ROOT);
    private static final DateTimeFormatter BODY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSS Z", Locale.ROOT);

    private final DeviceState state;
    private final DeviceIdentity identity;
    private final ZoneId zone;

    ReportWriter(DeviceState state, DeviceIdentity identity) {
        this.state = state;
        this.identity = identity;
        this.zone = ZoneId.of(identity.zone());
    }

    /** {@code FieldRecorder-2026-11-22-110000.ips}. */
    String fileName(String subject) {
        return subject + "-" + FILE.format(state.time().now().atZone(zone)) + ".ips";
    }

    /** {@code 2026-11-22 11:00:00.00 +0100}. */
    String headerTime() {
        return HEADER.format(state.time().now().atZone(zone));
    }

    /** {@code 2026-11-22 11:00:00.0000 +0100}, of a moment of the lab's time. */
    String bodyTime(Instant labTime) {
        return BODY.format(state.time().at(labTime).atZone(zone));
    }

    /** {@code iPhone OS 18.5 (22F76)}. */
    String osVersion() {
        return platformName() + " " + identity.productVersion() + " (" + identity.buildVersion() + ")";
    }

    String platformName() {
        return state.model().watch() ? "Watch OS" : "iPhone OS";
    }

    static byte[] file(ObjectNode header, ObjectNode body) {
        try {
            String text = JSON.writeValueAsString(header)
                    + "\n"
                    + JSON.writerWithDefaultPrettyPrinter().writeValueAsString(body)
                    + "\n";
            return text.getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of texts and numbers", impossible);
        }
    }
}
