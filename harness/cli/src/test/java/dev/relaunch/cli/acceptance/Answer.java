package dev.relaunch.cli.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code run --json} and {@code verify --json} say. */
record Answer(JsonNode json) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Answer of(String text) {
        try {
            return new Answer(MAPPER.readTree(text));
        } catch (JacksonException none) {
            throw new AssertionError("no JSON document: " + text, none);
        }
    }

    Path folder() {
        return Path.of(json.path("folder").asText());
    }

    Path report() {
        return Path.of(json.path("report").asText());
    }

    /** All that is said of each claim. */
    List<JsonNode> claims() {
        List<JsonNode> claims = new ArrayList<>();
        json.path("claims").forEach(claims::add);
        return claims;
    }

    /** Sees that the other says the same of each claim, word for word. */
    void assertSameClaimsAs(Answer other) {
        assertThat(claims()).hasSameSizeAs(other.claims());
        for (int i = 0; i < claims().size(); i++) {
            assertThat(claims().get(i).toPrettyString())
                    .isEqualTo(other.claims().get(i).toPrettyString());
        }
    }

    /** The verdict of each claim, with its doubt where there is one: {@code UNDETERMINED (EVIDENCE_GAP)}. */
    Map<String, String> verdicts() {
        Map<String, String> verdicts = new LinkedHashMap<>();
        for (JsonNode claim : claims()) {
            String doubt = claim.path("doubt").asText();
            verdicts.put(
                    claim.path("title").asText() + " · " + claim.path("variant").asText(),
                    claim.path("verdict").asText() + (doubt.isEmpty() ? "" : " (" + doubt + ")"));
        }
        return verdicts;
    }

    /** The claim under these conditions, of a run of one method. */
    JsonNode claim(String variant) {
        return claims().stream()
                .filter(claim -> claim.path("variant").asText().equals(variant))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no claim with " + variant + " in " + json));
    }
}
