package dev.relaunch.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The keys below one place of a YAML file.
 *
 * <p>A key that is missing or holds the wrong thing becomes a problem, and a harmless value is returned so that the reading goes on;
 * the whole file is refused in the end. Keys that were never asked for are problems as well.
 */
public final class YamlMap {

    private final String place;
    private final ObjectNode node;
    private final Problems problems;
    private final TreeSet<String> known = new TreeSet<>();
    private final List<YamlMap> below = new ArrayList<>();

    YamlMap(String place, ObjectNode node, Problems problems) {
        this.place = place;
        this.node = node;
        this.problems = problems;
    }

    /** The text at this key, which must be there. */
    public String text(String key) {
        return required(key, optionalText(key), "");
    }

    /** The text at this key, which may be missing. */
    public Optional<String> optionalText(String key) {
        return take(key).flatMap(value -> asText(at(key), value));
    }

    /** The text at this key, as the reader understands it; it throws {@link IllegalArgumentException} with what is wrong. */
    public <T> Optional<T> parsed(String key, Function<String, T> parser) {
        return Optional.of(text(key)).filter(text -> !text.isEmpty()).flatMap(text -> {
            try {
                return Optional.of(parser.apply(text));
            } catch (IllegalArgumentException wrong) {
                problems.add(at(key), String.valueOf(wrong.getMessage()));
                return Optional.empty();
            }
        });
    }

    /** The whole number at this key, or the default where it is missing. */
    public long number(String key, long min, long max, long otherwise) {
        Optional<JsonNode> value = take(key);
        if (value.isEmpty()) {
            return otherwise;
        }
        JsonNode number = value.get();
        if (!number.isIntegralNumber() || number.asLong() < min || number.asLong() > max) {
            problems.add(at(key), shown(number) + " is no whole number from " + min + " to " + max);
            return otherwise;
        }
        return number.asLong();
    }

    /** The {@code true} or {@code false} at this key, which must be there. */
    public boolean flag(String key) {
        return required(key, optionalFlag(key), false);
    }

    /** The same, or this where nothing is at the key. */
    public boolean flag(String key, boolean otherwise) {
        return optionalFlag(key).orElse(otherwise);
    }

    private Optional<Boolean> optionalFlag(String key) {
        Optional<JsonNode> value = take(key);
        if (value.isPresent() && !value.get().isBoolean()) {
            problems.add(at(key), shown(value.get()) + " is neither true nor false");
            return Optional.of(false);
        }
        return value.map(JsonNode::asBoolean);
    }

    /** The word at this key, which must be there and one of these. */
    public <T> Optional<T> oneOf(String key, Map<String, T> words) {
        String word = text(key);
        if (!word.isEmpty() && !words.containsKey(word)) {
            problems.add(at(key), "\"" + word + "\" is not known" + Suggestion.clause(word, words.keySet()));
        }
        return Optional.ofNullable(words.get(word));
    }

    /** The list of texts at this key; empty where it is missing. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        list(key).forEach((where, value) -> asText(where, value).ifPresent(texts::add));
        return texts;
    }

    /** The keys below this key, which must be there. */
    public YamlMap map(String key) {
        return required(key, optionalMap(key), new YamlMap(at(key), node.objectNode(), new Problems("")));
    }

    /** The keys below this key, which may be missing. */
    public Optional<YamlMap> optionalMap(String key) {
        return take(key).flatMap(value -> asMap(at(key), value));
    }

    /** The list of maps at this key; empty where it is missing. */
    public List<YamlMap> maps(String key) {
        List<YamlMap> maps = new ArrayList<>();
        list(key).forEach((where, value) -> asMap(where, value).ifPresent(maps::add));
        return maps;
    }

    /** The keys that are here, for maps whose keys are names. */
    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** Says what is wrong with the value at a key. */
    public void problem(String key, String what) {
        problems.add(at(key), what);
    }

    /** Makes problems of the keys that nobody asked for, here and below. */
    void finish() {
        for (String key : keys()) {
            if (!known.contains(key)) {
                problems.add(at(key), "no such key" + Suggestion.clause(key, known));
            }
        }
        below.forEach(YamlMap::finish);
    }

    private Optional<JsonNode> take(String key) {
        known.add(key);
        JsonNode value = node.get(key);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    private <T> T required(String key, Optional<T> value, T otherwise) {
        JsonNode present = node.get(key);
        if (present == null || present.isNull()) {
            problems.add(at(key), "is missing");
        }
        return value.orElse(otherwise);
    }

    private Map<String, JsonNode> list(String key) {
        Map<String, JsonNode> items = new LinkedHashMap<>();
        Optional<JsonNode> value = take(key);
        if (value.isPresent() && !(value.get() instanceof ArrayNode)) {
            problems.add(at(key), shown(value.get()) + " is no list");
        } else if (value.isPresent()) {
            for (int i = 0; i < value.get().size(); i++) {
                items.put(at(key) + "[" + i + "]", value.get().get(i));
            }
        }
        return items;
    }

    private Optional<String> asText(String where, JsonNode value) {
        if (value.isTextual() && !value.asText().isBlank()) {
            return Optional.of(value.asText());
        }
        problems.add(
                where,
                shown(value)
                        + (value.isValueNode() && !value.isTextual()
                                ? " is no text; put it in quotes"
                                : " is no text"));
        return Optional.empty();
    }

    private Optional<YamlMap> asMap(String where, JsonNode value) {
        if (value instanceof ObjectNode object) {
            YamlMap map = new YamlMap(where, object, problems);
            below.add(map);
            return Optional.of(map);
        }
        problems.add(where, shown(value) + " has no keys");
        return Optional.empty();
    }

    private String at(String key) {
        return place.isEmpty() ? key : place + "." + key;
    }

    private static String shown(@Nullable JsonNode value) {
        String text = String.valueOf(value);
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
