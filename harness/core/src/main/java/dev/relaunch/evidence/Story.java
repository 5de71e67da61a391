package dev.relaunch.evidence;

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
 * @param apps in the order in which the log first mentions them
 * @param bystanders apps that were there from the beginning and to which nothing happened
 * @param onlookers debuggers, automation, settings changes: what belongs to no app
 * @param connection what the tool that captured it said of its connection
 */
public record Story(
        Extent extent, List<AppStory> apps, List<String> bystanders, List<Event> onlookers, List<Event> connection) {

    /** How much was read; times as the device wrote them, empty where there is no record. */
    public record Extent(long records, long lines, long strayLines, boolean endsInMidLine, String from, String to) {}

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

    static Story of(Extent extent, List<SyslogReader.Marker> markers, List<Sighting> sightings) {
        Map<String, List<Event>> apps = new LinkedHashMap<>();
        List<Event> onlookers = new ArrayList<>();
        for (Sighting sighting : sightings) {
            String app = sighting.bundleId();
            List<Event> events = app.isEmpty() ? onlookers : apps.computeIfAbsent(app, bundle -> new ArrayList<>());
            events.add(event(sighting));
        }
        List<AppStory> stories = apps.entrySet().stream()
                .map(app -> new AppStory(app.getKey(), List.copyOf(app.getValue())))
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

    private static Event event(Sighting sighting) {
        LogRecord seen = sighting.seen();
        return new Event(
                Stamps.dateAndTime(sighting.time()),
                sighting.kind(),
                sighting.pid(),
                seen.line(),
                seen.offset(),
                sighting.label(),
                Printable.text(seen.quote(), Printable.QUOTE_MAX));
    }

    /** The story as a person reads it. */
    public String text() {
        StringBuilder text = new StringBuilder(headline()).append('\n');
        for (AppStory app : apps) {
            text.append('\n').append(app.bundleId()).append('\n');
            append(text, app.events());
        }
        if (!bystanders.isEmpty()) {
            text.append("\nalso there, and nothing seen to happen to them\n");
            bystanders.forEach(app -> text.append("  ").append(app).append('\n'));
        }
        if (!onlookers.isEmpty()) {
            text.append("\nthe device\n");
            append(text, onlookers);
        }
        if (apps.isEmpty() && onlookers.isEmpty()) {
            text.append(
                    "\nnothing found: no launch, resume, suspension or end of any app, no debugger and no automation\n");
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
        return count(extent.records(), "record") + " in " + count(extent.lines(), "line") + ", "
                + Stamps.asLogged(extent.from()) + " to " + Stamps.asLogged(extent.to()) + more;
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

    private static void append(StringBuilder text, List<Event> events) {
        int width =
                events.stream().mapToInt(event -> event.text().length()).max().orElse(0);
        for (Event event : events) {
            text.append("  ")
                    .append(Stamps.asLogged(event.time()))
                    .append("  ")
                    .append(event.text())
                    .append(" "
                            .repeat(Math.min(width, 60)
                                    - Math.min(width, Math.min(60, event.text().length()))))
                    .append("  line ")
                    .append(event.line())
                    .append('\n');
        }
    }
}
