package dev.relaunch.oracle;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/** A file of rules as it is written: what holds for all of them, and the rules. */
record FamilyText(
        @JsonProperty(required = true) List<String> triggers,
        Optional<EntryPoints> entryPoints,
        Optional<String> runTime,
        Optional<String> ifUnfinished,
        Optional<String> within,
        Optional<String> boundSource,
        Optional<List<String>> history,
        Optional<List<String>> beware,
        @JsonProperty(required = true) List<RuleText> rules) {

    /** One of its rules; what it leaves out is the file's. */
    record RuleText(
            @JsonProperty(required = true) String id,
            Optional<List<String>> triggers,
            @JsonProperty(required = true) List<String> states,
            Optional<List<String>> os,
            @JsonProperty(required = true) String modality,
            @JsonProperty(required = true) String response,
            Optional<String> waits,
            Optional<EntryPoints> entryPoints,
            Optional<String> runTime,
            Optional<String> ifUnfinished,
            @JsonProperty(required = true) String why,
            Optional<List<String>> lookFor,
            @JsonProperty(required = true) String source,
            @JsonProperty(required = true) String grade,
            Optional<String> settledBy,
            Optional<List<String>> beware) {}
}
