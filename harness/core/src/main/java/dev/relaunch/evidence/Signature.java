package dev.relaunch.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How one sign is spelled: which process writes it, the text, and where we know it from.
 *
 * @param process who must have written the record; empty for any process
 * @param library which image must have; empty for any
 * @param anchor text that the record must hold, looked for before the pattern is tried
 * @param pattern a regular expression that is looked for in the record's text, with {@code ${app}} for an app's identity
 * @param lines real lines that it comes from, as the device printed process and message
 * @param os versions the spelling was seen in
 * @param source as in the project's facts
 * @param grade how sure we are: device, simulator, decompiled or recall
 */
public record Signature(
        Sign sign,
        String process,
        String library,
        String anchor,
        Pattern pattern,
        List<String> lines,
        String os,
        String source,
        String grade) {

    /** {@code app<com.example.app(UUID)>}, {@code app<com.example.app((null))>}, to iOS 16 {@code application<…>}; never an extension's. */
    private static final String APP = "app(?:lication)?<(?<bundle>[\\w.-]+)(?:\\([^>]*\\))?>";

    /** What tells stands near the beginning; a crash report in one record must not be searched to its end. */
    private static final int LOOK_MAX = 4_096;

    @JsonCreator
    Signature(
            @JsonProperty("sign") Sign sign,
            @JsonProperty("process") Optional<String> process,
            @JsonProperty("library") Optional<String> library,
            @JsonProperty("anchor") String anchor,
            @JsonProperty("pattern") String pattern,
            @JsonProperty("lines") List<String> lines,
            @JsonProperty("os") String os,
            @JsonProperty("source") String source,
            @JsonProperty("grade") String grade) {
        this(
                sign,
                process.orElse(""),
                library.orElse(""),
                anchor,
                Pattern.compile(pattern.replace("${app}", APP)),
                List.copyOf(lines),
                os,
                source,
                grade);
    }

    /** The match in the record's text, where this is the sign. */
    Optional<Matcher> in(LogRecord record) {
        if (!library.isEmpty() && !library.equals(record.library())) {
            return Optional.empty();
        }
        if (!record.message().contains(anchor)) {
            return Optional.empty();
        }
        String message = record.message();
        Matcher matcher = pattern.matcher(message.substring(0, Math.min(message.length(), LOOK_MAX)));
        return matcher.find() ? Optional.of(matcher) : Optional.empty();
    }
}
