package dev.relaunch.evidence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The sightings so far, as drafts, and those that the record in hand decided or changed. */
final class Ledger {

    private final List<Draft> all = new ArrayList<>();
    private final Set<Draft> fresh = new LinkedHashSet<>();

    /** Takes up a sighting that is not decided yet. */
    Draft draft(Draft draft) {
        all.add(draft);
        return draft;
    }

    /** The sighting is decided, or says something else than before. */
    Draft tell(Draft draft) {
        fresh.add(draft);
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
}
