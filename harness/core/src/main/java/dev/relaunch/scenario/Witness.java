package dev.relaunch.scenario;

import dev.relaunch.device.libimobiledevice.LogTap;
import dev.relaunch.evidence.AppLives;
import dev.relaunch.evidence.LogPoints;
import dev.relaunch.evidence.LogRecord;
import dev.relaunch.evidence.Sighting;
import dev.relaunch.evidence.Signatures;
import dev.relaunch.evidence.SyslogReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What has been seen in the device's log so far, while it comes in: only to know when to go on.
 *
 * <p>No verdict rests on it: those are read from the recording again.
 */
final class Witness implements LogTap.Listener {

    private final SyslogReader reader;
    private final AppLives lives;
    private final List<Sighting> seen = new ArrayList<>();
    private int asked = -1;

    Witness(LocalDate today, LogPoints logPoints) {
        this.lives = new AppLives(Signatures.bundled(), List.of(logPoints));
        this.reader = new SyslogReader(today, lives.interest());
    }

    @Override
    public synchronized void received(byte[] bytes, int from, int to) {
        for (LogRecord record : reader.feed(bytes, from, to)) {
            seen.addAll(lives.accept(record));
        }
        // The next record may be long in coming: what has come of this one counts already.
        reader.pending().ifPresent(record -> seen.addAll(lives.accept(record)));
    }

    /** How many records have begun. */
    synchronized long records() {
        return reader.records();
    }

    /** How many sightings there are: what comes after this number is new. */
    synchronized int position() {
        return seen.size();
    }

    /** Whether anything was seen since this was last asked; for one asker. */
    synchronized boolean isNews() {
        boolean news = asked != seen.size();
        asked = seen.size();
        return news;
    }

    /** Everything seen so far, with all that is known of it now. */
    synchronized List<Sighting> sightings() {
        return lives.sightings();
    }

    synchronized List<Sighting> since(int position) {
        return List.copyOf(seen.subList(position, seen.size()));
    }

    Optional<Sighting> first(int position, Predicate<Sighting> predicate) {
        return since(position).stream().filter(predicate).findFirst();
    }
}
