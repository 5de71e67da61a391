package dev.relaunch.evidence.crash;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.relaunch.evidence.Table;
import java.util.List;
import java.util.Optional;

/** The table of bug types. */
final class BugTypes {

    private static final BugTypes BUNDLED = Table.read("bug-types.yaml", BugTypes.class);

    /** What files of this bug type are. */
    record BugType(
            @JsonProperty("type") String type,
            @JsonProperty("kind") ReportKind kind,
            @JsonProperty("name") String name,
            @JsonProperty("source") String source,
            @JsonProperty("grade") String grade) {}

    private final List<BugType> types;

    BugTypes(@JsonProperty("types") List<BugType> types) {
        this.types = List.copyOf(types);
    }

    static Optional<BugType> named(String type) {
        return BUNDLED.types.stream().filter(known -> known.type().equals(type)).findFirst();
    }

    static List<BugType> all() {
        return BUNDLED.types;
    }
}
