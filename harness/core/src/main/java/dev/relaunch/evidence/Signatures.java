package dev.relaunch.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

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
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.IntStream;

/** The table of signs, and which of them a record shows. */
public final class Signatures {

    private static final String RESOURCE = "signatures.yaml";

    private final List<Signature> all;
    private final Map<String, Candidates> byProcess;
    private final Candidates ofAnyProcess;

    Signatures(List<Signature> all) {
        this.all = List.copyOf(all);
        byProcess = all.stream()
                .filter(signature -> !signature.process().isEmpty())
                .collect(groupingBy(Signature::process, collectingAndThen(toList(), Candidates::new)));
        ofAnyProcess = new Candidates(
                all.stream().filter(signature -> signature.process().isEmpty()).toList());
    }

    /** The table that comes with the harness. */
    public static Signatures bundled() {
        return Bundled.TABLE;
    }

    /** Read when it is first asked for. */
    private static final class Bundled {
        static final Signatures TABLE = read();
    }

    private static Signatures read() {
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

    /** The records that can show a sign at all. */
    List<Interest.Wanted> wanted() {
        return all.stream()
                .map(signature -> new Interest.Wanted(signature.process(), signature.library(), signature.anchors()))
                .toList();
    }

    /** A sign that a record shows, with what its pattern caught. */
    record Shown(Signature signature, Matcher match) {

        Sign sign() {
            return signature.sign();
        }

        /** What the named group caught, where the pattern has such a group. */
        Optional<String> group(String name) {
            return signature.groups().contains(name) ? Optional.ofNullable(match.group(name)) : Optional.empty();
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
        byte[] text = record.message().getBytes(UTF_8);
        Candidates own = byProcess.get(record.process());
        Optional<Shown> shown = own == null ? Optional.empty() : own.first(record, text);
        return shown.isPresent() ? shown : ofAnyProcess.first(record, text);
    }

    /** Signatures of which the first that fits counts: all their anchors are looked for at once. */
    private static final class Candidates {
        private final List<Signature> signatures;
        private final Literals anchors;

        /** For each anchor, which signatures have it. */
        private final List<BitSet> having = new ArrayList<>();

        /** Those that have an empty one. */
        private final BitSet always = new BitSet();

        Candidates(List<Signature> signatures) {
            this.signatures = signatures;
            List<String> texts = signatures.stream()
                    .flatMap(signature -> signature.anchors().stream())
                    .filter(anchor -> !anchor.isEmpty())
                    .distinct()
                    .toList();
            anchors = new Literals(texts);
            texts.forEach(text -> having.add(having(text)));
            always.or(having(""));
        }

        private BitSet having(String anchor) {
            return IntStream.range(0, signatures.size())
                    .filter(i -> signatures.get(i).anchors().contains(anchor))
                    .collect(BitSet::new, BitSet::set, BitSet::or);
        }

        Optional<Shown> first(LogRecord record, byte[] text) {
            BitSet found = anchors.which(text, 0, text.length);
            if (found.isEmpty() && always.isEmpty()) {
                return Optional.empty();
            }
            BitSet possible = (BitSet) always.clone();
            found.stream().forEach(anchor -> possible.or(having.get(anchor)));
            for (int i = possible.nextSetBit(0); i >= 0; i = possible.nextSetBit(i + 1)) {
                Signature signature = signatures.get(i);
                Optional<Matcher> match = signature.in(record);
                if (match.isPresent()) {
                    return Optional.of(new Shown(signature, match.get()));
                }
            }
            return Optional.empty();
        }
    }
}
