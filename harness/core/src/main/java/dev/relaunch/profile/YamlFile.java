package dev.relaunch.profile;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.relaunch.model.ConfigException;
import dev.relaunch.model.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A YAML file of ours, read so that all that is wrong with it is told at once. */
public final class YamlFile {

    private static final YAMLMapper MAPPER = YAMLMapper.builder(
                    YAMLFactory.builder().build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private YamlFile() {}

    /**
     * Reads the file; the reader takes what it wants from the top of it, and every key that it did not take is a problem.
     *
     * @throws ConfigException with all problems, or when there is no such file
     */
    public static <T> T read(Path file, Function<YamlMap, T> reader) {
        try {
            return parse(String.valueOf(file.getFileName()), Files.readAllBytes(file), reader);
        } catch (IOException unreadable) {
            throw new ConfigException(
                    Message.of(file + " cannot be read")
                            .with("means", Files.exists(file) ? String.valueOf(unreadable) : "there is no such file"),
                    unreadable);
        }
    }

    /** Reads what is named {@code name}: the path of a YAML file, or {@code <folder>/<name>.yaml} on the class path. */
    static <T> T named(String kind, String folder, String name, Function<YamlMap, T> reader) {
        if (name.contains("/") || name.endsWith(".yaml") || name.endsWith(".yml")) {
            return read(Path.of(name), reader);
        }
        String resource = folder + "/" + name + ".yaml";
        try (InputStream bytes = open(resource)) {
            if (bytes == null) {
                throw new ConfigException(Message.of("there is no " + kind + " \"" + name + "\"")
                        .with("looked for", resource + " on the class path")
                        .with("next", "correct the name, or give the path of a file: ./" + name + ".yaml"));
            }
            return parse(name + ".yaml", bytes.readAllBytes(), reader);
        } catch (IOException unreadable) {
            throw new ConfigException(
                    Message.of(resource + " cannot be read").with("means", String.valueOf(unreadable)), unreadable);
        }
    }

    static <T> T parse(String name, byte[] bytes, Function<YamlMap, T> reader) {
        Problems problems = new Problems(name);
        YamlMap top = new YamlMap("", topOf(bytes, problems), problems);
        problems.throwIfAny();
        T value = reader.apply(top);
        top.finish();
        problems.throwIfAny();
        return value;
    }

    private static ObjectNode topOf(byte[] bytes, Problems problems) {
        try {
            JsonNode tree = MAPPER.readTree(bytes);
            if (tree instanceof ObjectNode object) {
                return object;
            }
            problems.add("", "there are no keys in it");
        } catch (JacksonException notYaml) {
            JsonLocation at = notYaml.getLocation();
            String what = notYaml.getOriginalMessage().lines().findFirst().orElse("");
            problems.add(
                    at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr(), "not YAML: " + what);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return JsonNodeFactory.instance.objectNode();
    }

    private static @Nullable InputStream open(String resource) {
        ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
        InputStream found = ofThread == null ? null : ofThread.getResourceAsStream(resource);
        return found == null ? YamlFile.class.getClassLoader().getResourceAsStream(resource) : found;
    }
}
