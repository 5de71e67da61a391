package dev.relaunch.evidence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The sightings of a capture by app, as they settle. Of an app with very many, the first and the last are kept and those between
 * counted, so that a capture of any length is told in bounded memory.
 */
final class Chapters implements Consumer<Sighting> {

    /** More than this from the beginning, and from the end, of one app's life nobody reads. */
    static final int KEPT_MAX = 500;

    /** No device has so many apps, nor so much to tell of all; a broken log may name any number. */
    private static final int APPS_MAX = 1_000;

    private static final int ALL_MAX = 30_000;

    /** What is kept of the end of an app's life where there is no room for more. */
    private static final int FEW = 10;

    private final Map<String, Chapter> byApp = new LinkedHashMap<>();
    private long kept;
    private long untold;

    /** One app's. */
    static final class Chapter {
        private final List<Sighting> first = new ArrayList<>();
        private final Deque<Sighting> last = new ArrayDeque<>();
        private @Nullable Sighting firstBetween;
        private long between;

        /** Returns how many more are kept for it. */
        private int add(Sighting sighting, boolean room) {
            if (room && first.size() < KEPT_MAX && firstBetween == null) {
                first.add(sighting);
                return 1;
            }
            last.add(sighting);
            if (last.size() <= (room ? KEPT_MAX : FEW)) {
                return 1;
            }
            Sighting out = last.remove();
            firstBetween = firstBetween == null ? out : firstBetween;
            between++;
            return 0;
        }

        List<Sighting> first() {
            return first;
        }

        /** How many between the first and the last are not kept. */
        long between() {
            return between;
        }

        /** The first that is not kept; null where all are. */
        @Nullable
        Sighting firstBetween() {
            return firstBetween;
        }

        Collection<Sighting> last() {
            return last;
        }
    }

    @Override
    public void accept(Sighting sighting) {
        Chapter chapter = byApp.get(sighting.bundleId());
        if (chapter == null && byApp.size() >= APPS_MAX) {
            untold++;
            return;
        }
        if (chapter == null) {
            chapter = new Chapter();
            byApp.put(sighting.bundleId(), chapter);
        }
        kept += chapter.add(sighting, kept < ALL_MAX);
    }

    /** By bundle id, in the order in which they were first seen; what belongs to no app under "". */
    Map<String, Chapter> byApp() {
        return byApp;
    }

    /** Sightings of more apps than can be told of. */
    long untold() {
        return untold;
    }
}
