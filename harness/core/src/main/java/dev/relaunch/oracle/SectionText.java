package dev.relaunch.oracle;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/** The gates of one circumstance as they are written. */
record SectionText(
        @JsonProperty(required = true) String about,
        Optional<List<String>> refresh,
        Optional<List<String>> with,
        Optional<List<String>> states,
        @JsonProperty(required = true) List<GateText> gates) {

    /** One of its gates. */
    record GateText(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) List<String> triggers,
            Optional<List<String>> states,
            Optional<List<String>> os,
            @JsonProperty(required = true) String effect,
            Optional<String> until,
            @JsonProperty(required = true) String why,
            Optional<List<String>> lookFor,
            @JsonProperty(required = true) String source,
            @JsonProperty(required = true) String grade,
            Optional<String> settledBy) {}
}
