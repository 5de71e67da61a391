package dev.relaunch.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The table of what namespaces and codes of terminations mean; what it does not hold is unknown. */
public final class KillCodes {

    private static final KillCodes BUNDLED = Table.read("kill-codes.yaml", KillCodes.class);

    /** A namespace of xnu, and how reports spell it. */
    public record Namespace(
            @JsonProperty("number") int number,
            @JsonProperty("names") List<String> names,
            @JsonProperty("means") String means) {}

    /** Why the kernel took memory back. */
    public record JetsamReason(
            @JsonProperty("code") long code,
            @JsonProperty("words") List<String> words,
            @JsonProperty("means") String means) {}

    private final List<Namespace> namespaces;
    private final List<KillCode> codes;
    private final List<JetsamReason> jetsam;

    KillCodes(
            @JsonProperty("namespaces") List<Namespace> namespaces,
            @JsonProperty("codes") List<KillCode> codes,
            @JsonProperty("jetsam") List<JetsamReason> jetsam) {
        this.namespaces = List.copyOf(namespaces);
        this.codes = List.copyOf(codes);
        this.jetsam = List.copyOf(jetsam);
    }

    /** The table that comes with the harness. */
    public static KillCodes bundled() {
        return BUNDLED;
    }

    /** What this code stands for, under whatever namespace it comes. */
    public Optional<KillCode> code(long code) {
        return codes.stream().filter(known -> known.code() == code).findFirst();
    }

    /** The namespace with this number, as in {@code termination reported by launchd (15, …)}. */
    public Optional<Namespace> namespace(int number) {
        return namespaces.stream().filter(known -> known.number() == number).findFirst();
    }

    /** The namespace with this name, as in {@code Namespace RUNNINGBOARD}. */
    public Optional<Namespace> namespace(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return namespaces.stream()
                .filter(known -> known.names().contains(upper))
                .findFirst();
    }

    /** The jetsam reason with this code. */
    public Optional<JetsamReason> jetsam(long code) {
        return jetsam.stream().filter(known -> known.code() == code).findFirst();
    }

    /** The jetsam reason that the kernel writes with this word, e.g. {@code per-process-limit}. */
    public Optional<JetsamReason> jetsam(String word) {
        return jetsam.stream().filter(known -> known.words().contains(word)).findFirst();
    }

    List<KillCode> codes() {
        return codes;
    }
}
