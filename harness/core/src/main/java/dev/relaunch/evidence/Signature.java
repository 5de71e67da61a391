package dev.relaunch.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How one sign is spelled: which process writes it, the text, and where we know it from.
 *
 * @param process who must have written the record; empty for any process
 * @param library which image must have; empty for any
 * @param anchors texts of which the record must hold one, looked for before the pattern is tried; an empty one is in every record
 * @param pattern a regular expression that is looked for in the record's text, only at its beginning where it begins with
 *     {@code ^}; {@code ${app}} stands for an app's identity
 * @param groups the names of the pattern's groups
 * @param lines real lines that it comes from, as the device printed process and message
 * @param os versions the spelling was seen in
 * @param source as in the project's facts
 * @param grade how sure we are: device, simulator, decompiled or recall
 */
public record Signature(
        Sign sign,
        String process,
        String library,
        List<String> anchors,
        Pattern pattern,
        Set<String> groups,
        List<String> lines,
        String os,
        String source,
        String grade) {

    /** {@code app<com.example.app(UUID)>}, {@code app<com.example.app((null))>}, to iOS 16 {@code application<…>}; never an extension's. */
    private static final String APP = "app(?:lication)?<(?<bundle>[\\w.-]+)(?:\\([^>]*\\))?>";

    private static final Pattern GROUP = Pattern.compile("\\(\\?<(\\w+)>");

    /** What tells stands near the beginning; a crash report in one record must not be searched to its end. */
    private static final int LOOK_MAX = 4_096;

    @JsonCreator
    Signature(
            @JsonProperty("sign") Sign sign,
            @JsonProperty("process") Optional<String> process,
            @JsonProperty("library") Optional<String> library,
            @JsonProperty("anchor") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                    List<String> anchors,
            @JsonProperty("pattern") String pattern,
            @JsonProperty("lines") List<String> lines,
            @JsonProperty("os") String os,
            @JsonProperty("source") String source,
            @JsonProperty("grade") String grade) {
        this(
                sign,
                process.orElse(""),
                library.orElse(""),
                List.copyOf(anchors),
                Pattern.compile(pattern.replace("${app}", APP)),
                groups(pattern.replace("${app}", APP)),
                List.copyOf(lines),
                os,
                source,
                grade);
    }

    private static Set<String> groups(String pattern) {
        return GROUP.matcher(pattern).results().map(group -> group.group(1)).collect(Collectors.toUnmodifiableSet());
    }

    /** The match in the text of a record that holds an anchor, where this is the sign. */
    Optional<Matcher> in(LogRecord record) {
        if (!library.isEmpty() && !library.equals(record.library())) {
            return Optional.empty();
        }
        String message = record.message();
        Matcher matcher = pattern.matcher(message.substring(0, Math.min(message.length(), LOOK_MAX)));
        // The JDK would try a pattern that can only match at the beginning at every other place too.
        boolean found = pattern.pattern().startsWith("^") ? matcher.lookingAt() : matcher.find();
        return found ? Optional.of(matcher) : Optional.empty();
    }
}
