package dev.relaunch.oracle;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.relaunch.model.Conditions;
import dev.relaunch.model.HarnessBug;
import dev.relaunch.model.Message;
import dev.relaunch.model.Trigger;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** What iOS must, must not or may do when a trigger fires: a table, written from Apple's words and not from the emulator's. */
public final class Oracle {

    private static final String RESOURCE = "oracle.yaml";

    private final List<Rule> rules;

    Oracle(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** The rules that come with the harness. */
    public static Oracle bundled() {
        try (InputStream table = Oracle.class.getResourceAsStream(RESOURCE)) {
            List<RuleText> texts = new ObjectMapper(new YAMLFactory())
                    .registerModule(new Jdk8Module())
                    .registerModule(new JavaTimeModule())
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(table, new TypeReference<List<RuleText>>() {});
            return new Oracle(texts.stream().map(RuleText::rule).toList());
        } catch (IOException unreadable) {
            throw new HarnessBug(Message.of("the oracle's rules cannot be read"), unreadable);
        }
    }

    /** Every rule, in the order of the table. */
    public List<Rule> rules() {
        return rules;
    }

    /** The one rule for these conditions: the table is total, a test says so. */
    public Rule ruling(Trigger trigger, Conditions conditions) {
        return rules.stream()
                .filter(rule -> rule.appliesTo(trigger, conditions))
                .findFirst()
                .orElseThrow(() -> new HarnessBug(Message.of(
                        "the oracle has no rule for " + trigger.label() + " with an app " + conditions.label())));
    }
}
