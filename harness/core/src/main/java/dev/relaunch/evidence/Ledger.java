package dev.relaunch.evidence;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The sightings so far, as drafts, and those that the record in hand decided or changed. */
final class Ledger {

    /** So many sightings later nothing can be said of one that is not known yet. */
    private static final int UNSETTLED_MAX = 4_096;

    private final Deque<Draft> all = new ArrayDeque<>();
    private final Set<Draft> fresh = new LinkedHashSet<>();
    private final @Nullable Consumer<Sighting> settled;

    /** Keeps everything, and says what is fresh. */
    Ledger() {
        settled = null;
    }

    /** Hands out what is settled, in its order, and forgets it; says of nothing that it is fresh. */
    Ledger(Consumer<Sighting> settled) {
        this.settled = settled;
    }

    /** Takes up a sighting that is not decided yet. */
    Draft draft(Draft draft) {
        all.add(draft);
        if (settled != null && all.size() > UNSETTLED_MAX) {
            settle(all.remove(), settled);
        }
        return draft;
    }

    /** The sighting is decided, or says something else than before. */
    Draft tell(Draft draft) {
        if (settled == null) {
            fresh.add(draft);
        }
        return draft;
    }

    List<Sighting> takeFresh() {
        if (fresh.isEmpty()) {
            return List.of();
        }
        List<Sighting> told = fresh.stream().map(Draft::sighting).toList();
        fresh.clear();
        return told;
    }

    List<Sighting> all() {
        return all.stream().filter(Draft::stands).map(Draft::sighting).toList();
    }

    /** No more records come: hands out what is left. */
    void close() {
        for (Consumer<Sighting> last = settled; last != null && !all.isEmpty(); ) {
            settle(all.remove(), last);
        }
    }

    private static void settle(Draft draft, Consumer<Sighting> to) {
        if (draft.stands()) {
            to.accept(draft.sighting());
        }
    }
}
