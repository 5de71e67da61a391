package dev.relaunch.verdict;

import dev.relaunch.evidence.Connection;
import dev.relaunch.recording.Entry;
import dev.relaunch.recording.Journaled;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the connections of the log channel out of the journal: each from its start to its end, with the arrivals in between. */
final class Connections {

    private final List<Connection> all = new ArrayList<>();
    private final List<Connection.Arrival> arrivals = new ArrayList<>();
    private @Nullable Journaled from;
    private Instant last = Instant.MIN;

    private Connections() {}

    /** Splits them where the tool itself lost the device and found it again: that is no end of the tool, but one of what it saw. */
    static List<Connection> of(List<Journaled> journal, List<Long> reconnects) {
        List<Connection> split = new ArrayList<>();
        for (Connection whole : of(journal)) {
            Connection rest = whole;
            for (long at : reconnects) {
                if (at > rest.fromOffset() && at < rest.toOffset()) {
                    split.add(new Connection(rest.fromOffset(), at, rest.until(), LOST, rest.arrivals()));
                    rest = new Connection(at, rest.toOffset(), rest.until(), rest.ending(), rest.arrivals());
                }
            }
            split.add(rest);
        }
        return List.copyOf(split);
    }

    private static final String LOST = "the tool lost the device for a moment";

    private static List<Connection> of(List<Journaled> journal) {
        Connections reading = new Connections();
        journal.forEach(reading::take);
        reading.end(reading.last, Long.MAX_VALUE, "");
        return List.copyOf(reading.all);
    }

    private void take(Journaled at) {
        last = at.at();
        if (at.entry() instanceof Entry.Channel channel && channel.channel().equals(Experiment.SYSLOG)) {
            change(at, channel);
        }
        if (from != null) {
            arrivals.add(new Connection.Arrival(at.at(), Trial.watermark(at)));
        }
    }

    private void change(Journaled at, Entry.Channel channel) {
        switch (channel.state()) {
            case STARTED -> {
                end(at.at(), Trial.watermark(at), "it was started again");
                from = at;
            }
            case CONNECTED -> from = from == null ? at : from;
            case ENDED, CANNOT_START -> end(at.at(), Trial.watermark(at), channel.detail());
            case COMPLAINED -> {
                // A complaint is no end: the tool says so itself when it gives up.
            }
        }
    }

    private void end(Instant until, long offset, String ending) {
        if (from != null) {
            all.add(new Connection(Trial.watermark(from), offset, until, ending, List.copyOf(arrivals)));
        }
        from = null;
        arrivals.clear();
    }
}
