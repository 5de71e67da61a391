package dev.relaunch.evidence;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.relaunch.model.HarnessBug;
import dev.relaunch.model.Message;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/** The table of signs, and which of them a record shows. */
public final class Signatures {

    private static final String RESOURCE = "signatures.yaml";

    private final List<Signature> all;
    private final Map<String, List<Signature>> byProcess = new HashMap<>();
    private final List<Signature> ofAnyProcess = new ArrayList<>();

    Signatures(List<Signature> all) {
        this.all = List.copyOf(all);
        for (Signature signature : all) {
            if (signature.process().isEmpty()) {
                ofAnyProcess.add(signature);
            } else {
                byProcess
                        .computeIfAbsent(signature.process(), process -> new ArrayList<>())
                        .add(signature);
            }
        }
    }

    /** The table that comes with the harness. */
    public static Signatures bundled() {
        try (InputStream table = Signatures.class.getResourceAsStream(RESOURCE)) {
            return new Signatures(new ObjectMapper(new YAMLFactory())
                    .registerModule(new Jdk8Module())
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(table, new TypeReference<List<Signature>>() {}));
        } catch (IOException unreadable) {
            throw new HarnessBug(Message.of("the table of log signatures cannot be read"), unreadable);
        }
    }

    /** Every entry, in the order of the table. */
    public List<Signature> all() {
        return all;
    }

    /** A sign that a record shows, with what its pattern caught. */
    record Shown(Signature signature, Matcher match) {

        Sign sign() {
            return signature.sign();
        }

        /** What the named group caught, where the pattern has such a group. */
        Optional<String> group(String name) {
            return signature.pattern().pattern().contains("(?<" + name + ">")
                    ? Optional.ofNullable(match.group(name))
                    : Optional.empty();
        }

        String text(String name) {
            return group(name).orElse("");
        }

        int number(String name) {
            return group(name).map(Numbers::parse).orElse(0L).intValue();
        }
    }

    /** The first sign in the table that the record shows. A record of which the text was cut shows none. */
    Optional<Shown> shownBy(LogRecord record) {
        if (record.cut()) {
            return Optional.empty();
        }
        Optional<Shown> own = first(byProcess.getOrDefault(record.process(), List.of()), record);
        return own.isPresent() ? own : first(ofAnyProcess, record);
    }

    private static Optional<Shown> first(List<Signature> candidates, LogRecord record) {
        for (Signature signature : candidates) {
            Optional<Matcher> match = signature.in(record);
            if (match.isPresent()) {
                return Optional.of(new Shown(signature, match.get()));
            }
        }
        return Optional.empty();
    }
}
