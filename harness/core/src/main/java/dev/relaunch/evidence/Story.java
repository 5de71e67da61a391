package dev.relaunch.evidence;

import dev.relaunch.model.Wrap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a log tells: for each app its life, and who watched or drove the device. A value that can be written as JSON as it is.
 *
 * <p>Years are inferred, the log has none: a program gets them, a person is not shown what nobody wrote.
 *
 * @param apps in the order in which the log first mentions them; of one with very many events the first and the last
 * @param bystanders apps that were there from the beginning and to which nothing happened
 * @param onlookers debuggers, automation, settings changes: what belongs to no app
 * @param connection what the tool that captured it said of its connection
 */
public record Story(
        Extent extent, List<AppStory> apps, List<String> bystanders, List<Event> onlookers, List<Event> connection) {

    /** {@code   Nov 22 14:02:00  } before an event's text, and {@code   line } behind it. */
    private static final int STAMP = 19;

    private static final int LINE = 7;
    private static final int LEAST = 24;
    private static final int TEXT_MAX = 600;

    /** The kind of what stands for events that are counted and not told. */
    private static final String OMITTED = "omitted";

    /**
     * How much was read; times as the device wrote them, empty where there is no record.
     *
     * @param form what writes such a log, in words: {@code log show --style compact}
     */
    public record Extent(
            String form, long records, long lines, long strayLines, boolean endsInMidLine, String from, String to) {}

    /** The life of one app. */
    public record AppStory(String bundleId, List<Event> events) {
        private boolean uneventful() {
            return events.stream().allMatch(event -> event.kind().equals("first-seen"));
        }
    }

    /**
     * One event.
     *
     * @param kind a word for programs: {@code launched}, {@code suspended}, ...
     * @param line number of the line it was seen in, counted from 1
     * @param offset of the record it was seen in
     * @param text the event in words
     * @param quote the record itself, on one line
     */
    public record Event(String time, String kind, int pid, long line, long offset, String text, String quote) {}

    static Story of(Extent extent, List<SyslogReader.Marker> markers, Chapters chapters) {
        Map<String, List<Event>> apps = new LinkedHashMap<>();
        chapters.byApp().forEach((app, chapter) -> apps.put(app, events(chapter)));
        List<Event> onlookers = new ArrayList<>(apps.getOrDefault("", List.of()));
        if (chapters.untold() > 0) {
            onlookers.add(new Event(
                    extent.to(),
                    OMITTED,
                    0,
                    extent.lines(),
                    0,
                    count(chapters.untold(), "event") + " of yet other apps",
                    ""));
        }
        List<AppStory> stories = apps.entrySet().stream()
                .filter(app -> !app.getKey().isEmpty())
                .map(app -> new AppStory(app.getKey(), app.getValue()))
                .toList();
        List<Event> connection = markers.stream()
                .map(marker ->
                        new Event("", "connection", 0, marker.line(), marker.offset(), marker.text(), marker.text()))
                .toList();
        return new Story(
                extent,
                stories.stream().filter(app -> !app.uneventful()).toList(),
                stories.stream()
                        .filter(AppStory::uneventful)
                        .map(AppStory::bundleId)
                        .toList(),
                List.copyOf(onlookers),
                connection);
    }

    private static List<Event> events(Chapters.Chapter chapter) {
        List<Event> events = new ArrayList<>();
        chapter.first().forEach(sighting -> events.add(event(sighting)));
        Sighting left = chapter.firstBetween();
        if (left != null) {
            LogRecord seen = left.seen();
            String text = "… " + count(chapter.between(), "more event") + " from here to the next line";
            events.add(new Event(Stamps.dateAndTime(seen.time()), OMITTED, 0, seen.line(), seen.offset(), text, ""));
        }
        chapter.last().forEach(sighting -> events.add(event(sighting)));
        return List.copyOf(events);
    }

    private static Event event(Sighting sighting) {
        LogRecord seen = sighting.seen();
        return new Event(
                Stamps.dateAndTime(sighting.time()),
                sighting.kind(),
                sighting.pid(),
                seen.line(),
                seen.offset(),
                Printable.text(sighting.label(), TEXT_MAX),
                Printable.text(seen.quote(), Printable.QUOTE_MAX));
    }

    /** The story of one app alone, with what concerns the whole device. */
    public Story of(String bundleId) {
        return new Story(
                extent,
                apps.stream().filter(app -> app.bundleId().equals(bundleId)).toList(),
                bystanders.stream().filter(bundleId::equals).toList(),
                onlookers,
                connection);
    }

    /** The story as a person reads it, in lines of at most so many characters. */
    public String text(int columns) {
        StringBuilder text = new StringBuilder(String.join("\n", Wrap.lines(headline(), columns))).append('\n');
        for (AppStory app : apps) {
            text.append('\n').append(app.bundleId()).append('\n');
            append(text, app.events(), columns);
        }
        if (!bystanders.isEmpty()) {
            text.append("\nalso there, and nothing seen to happen to them\n");
            bystanders.forEach(app -> text.append("  ").append(app).append('\n'));
        }
        if (!onlookers.isEmpty()) {
            text.append("\nthe device\n");
            append(text, onlookers, columns);
        }
        if (apps.isEmpty() && onlookers.isEmpty()) {
            String nothing =
                    "nothing found: no launch, resume, suspension or end of any app, no debugger and no automation";
            text.append('\n')
                    .append(String.join("\n", Wrap.lines(nothing, columns)))
                    .append('\n');
        }
        return text.toString();
    }

    private String headline() {
        if (extent.records() == 0) {
            return "no record of a device's log in " + count(extent.lines(), "line");
        }
        String more = Stream.of(
                        extent.strayLines() == 0 ? "" : count(extent.strayLines(), "line") + " before any record",
                        extent.endsInMidLine() ? "ends in mid-line" : "",
                        breaks())
                .filter(part -> !part.isEmpty())
                .map(part -> " · " + part)
                .reduce("", String::concat);
        return count(extent.records(), "record") + " in " + count(extent.lines(), "line") + " of " + extent.form()
                + ", " + Stamps.asLogged(extent.from()) + " to " + Stamps.asLogged(extent.to()) + more;
    }

    private String breaks() {
        long ended = connection.stream()
                .filter(event -> event.text().startsWith("[dis"))
                .count();
        return ended == 0 ? "" : "disconnected " + (ended == 1 ? "once" : ended + " times");
    }

    private static String count(long count, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
    }

    private static void append(StringBuilder text, List<Event> events, int columns) {
        int longest =
                events.stream().mapToInt(event -> event.text().length()).max().orElse(0);
        int digits = events.stream()
                .mapToInt(event -> String.valueOf(event.line()).length())
                .max()
                .orElse(0);
        int width = Math.min(longest, Math.max(LEAST, columns - STAMP - LINE - digits));
        for (Event event : events) {
            List<String> lines = Wrap.lines(event.text(), width);
            text.append("  ").append(Stamps.asLogged(event.time())).append("  ").append(lines.get(0));
            text.append(" ".repeat(width - lines.get(0).length()))
                    .append("  line ")
                    .append(event.line())
                    .append('\n');
            lines.stream()
                    .skip(1)
                    .forEach(line -> text.append(" ".repeat(STAMP)).append(line).append('\n'));
        }
    }
}
