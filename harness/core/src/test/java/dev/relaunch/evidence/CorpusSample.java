package dev.relaunch.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One log of the corpus, with what it tells by the judgement of a person: {@code <name>.log} and {@code <name>.labels.yaml}. */
record CorpusSample(String name, Labels labels, List<Sighting> sightings) {

    private static final Path FOLDER = Path.of("src/test/resources/corpus");
    private static final String LABELS = ".labels.yaml";
    private static final LogPoints RECORDER = new LogPoints(
            "com.example.fieldrecorder",
            "FieldRecorder",
            Map.of("didFinishLaunching", List.of("[relaunch] didFinishLaunching")));

    /**
     * What a person says of it.
     *
     * @param launches {@code app pid class [by whom]}, each launch in the log
     * @param ends {@code app pid cause}, each end
     * @param also words of sightings that must be among the others
     * @param never words that no sighting may have
     */
    record Labels(
            @JsonProperty("about") String about,
            @JsonProperty("os") String os,
            @JsonProperty("launches") List<String> launches,
            @JsonProperty("ends") List<String> ends,
            @JsonProperty("also") List<String> also,
            @JsonProperty("never") List<String> never) {

        Labels {
            launches = launches == null ? List.of() : launches;
            ends = ends == null ? List.of() : ends;
            also = also == null ? List.of() : also;
            never = never == null ? List.of() : never;
        }
    }

    static List<CorpusSample> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(LABELS))
                    .sorted()
                    .map(name -> read(name.substring(0, name.length() - LABELS.length())))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static CorpusSample read(String name) {
        try {
            Labels labels = new ObjectMapper(new YAMLFactory())
                    .readValue(Files.readString(FOLDER.resolve(name + LABELS)), Labels.class);
            byte[] log = Files.readString(FOLDER.resolve(name + ".log")).getBytes(UTF_8);
            SyslogReader reader = new SyslogReader(LocalDate.of(2026, 11, 22));
            List<LogRecord> records = new ArrayList<>(reader.feed(log, 0, log.length));
            records.addAll(reader.finish());
            return new CorpusSample(name, labels, AppLives.in(records, Signatures.bundled(), List.of(RECORDER)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }

    /** The launches as the labels write them. */
    List<String> launches() {
        return of(Sighting.Launched.class).stream()
                .map(launch -> launch.bundleId() + " " + launch.pid() + " " + launch.how()
                        + launch.requester().map(who -> " " + who).orElse(""))
                .toList();
    }

    /** The ends as the labels write them. */
    List<String> ends() {
        return of(Sighting.Terminated.class).stream()
                .map(end -> end.bundleId() + " " + end.pid() + " " + end.cause())
                .toList();
    }

    List<String> words() {
        return sightings.stream().map(Sighting::label).toList();
    }

    private <T extends Sighting> List<T> of(Class<T> kind) {
        return sightings.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
