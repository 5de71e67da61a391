package dev.relaunch.verdict;

import dev.relaunch.evidence.Printable;
import dev.relaunch.evidence.Sighting;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ties what the app logs to the transfer of this very trial, where its lines say which session they are about: {@code session=… task=…}
 * when it starts one, the same and {@code error=…} when its events come.
 */
final class TransferLines {

    private static final String STARTED = "transferStarted";
    private static final String NONE = "none";
    private static final Pattern ERROR = Pattern.compile(" error=(.*?)(?: n=\\d+)?$");

    private final Optional<Sighting.EntryPoint> started;

    TransferLines(CaseFile file) {
        long launch = file.trial.launch().map(Trial::watermark).orElse(0L);
        this.started = file.ofApp(Sighting.EntryPoint.class).stream()
                .filter(point ->
                        point.name().equals(STARTED) && point.offset() >= launch && point.offset() < file.triggerMark())
                .reduce((first, second) -> second);
    }

    /** What shows that the line is about another transfer than the one that was started in this trial. */
    Optional<String> another(Sighting.EntryPoint point) {
        return differs("session", point).or(() -> differs("task", point));
    }

    private Optional<String> differs(String key, Sighting.EntryPoint point) {
        Optional<String> own = started.flatMap(line -> value(key, line));
        return value(key, point)
                .filter(said -> own.isPresent() && !own.get().equals(said))
                .map(said -> key + " " + said + ", not " + own.orElse(""));
    }

    /** The error with which the transfer ended, by the app's own word. */
    Optional<String> error(Sighting.EntryPoint point) {
        Matcher error = ERROR.matcher(point.seen().message());
        return error.find()
                ? Optional.of(error.group(1).strip())
                        .filter(said -> !said.isEmpty() && !said.equals(NONE))
                        .map(said -> Printable.text(said, 80))
                : Optional.empty();
    }

    private static Optional<String> value(String key, Sighting.EntryPoint point) {
        Matcher value =
                Pattern.compile(" " + key + "=(\\S+)").matcher(point.seen().message());
        return value.find() ? Optional.of(Printable.text(value.group(1), 80)) : Optional.empty();
    }
}
