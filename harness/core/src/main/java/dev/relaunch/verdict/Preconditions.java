package dev.relaunch.verdict;

import dev.relaunch.evidence.ExitCause;
import dev.relaunch.evidence.LaunchClass;
import dev.relaunch.evidence.Sighting;
import dev.relaunch.model.BackgroundAppRefresh;
import dev.relaunch.model.Termination;
import dev.relaunch.oracle.Modality;
import dev.relaunch.recording.Entry;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The conditions of the claim, each proven from the log or the screen, or named as unproven. */
final class Preconditions {

    private final CaseFile file;

    Preconditions(CaseFile file) {
        this.file = file;
    }

    List<String> unproven() {
        List<String> reasons = new ArrayList<>(trigger());
        reasons.addAll(refresh());
        Termination termination = file.conditions().termination();
        if (termination == Termination.NEVER_LAUNCHED) {
            reasons.addAll(neverLaunched());
            return reasons;
        }
        if (termination == Termination.REBOOT_BEFORE_UNLOCK || termination == Termination.REBOOT_AFTER_UNLOCK) {
            reasons.add("a reboot cannot be proven from the log yet");
            return reasons;
        }
        if (termination.running()) {
            reasons.add("that the app still runs cannot be proven from the log yet");
            return reasons;
        }
        Optional<Sighting.Launched> launch = file.launchByUser();
        if (launch.isEmpty()) {
            reasons.add("the log shows no launch of the app from the Home screen as a new process");
        } else if (launch.get().how() != LaunchClass.BY_USER) {
            reasons.add("the app was " + launch.get().how().label() + ", not by the user   "
                    + Words.quote(launch.get().seen()));
        } else {
            reasons.addAll(ended(launch.get(), termination));
        }
        return reasons;
    }

    /** Where iOS must not answer at all, it may well have taken the trigger away: a force quit cancels the app's transfers. */
    private List<String> trigger() {
        if (file.rule.modality() == Modality.MUST_NOT) {
            return List.of();
        }
        return file.trial
                .effect()
                .map(effect -> effect.read().equals(effect.wanted())
                        ? List.<String>of()
                        : List.of("the trigger had no effect: by " + effect.source() + " the " + effect.what() + " is "
                                + effect.read() + ", not " + effect.wanted()))
                .orElseGet(() -> List.of("it was not read back that the trigger had its effect"));
    }

    private List<String> refresh() {
        List<Entry.Reading> readings = file.trial.readings(Entry.Reading.REFRESH);
        BackgroundAppRefresh claimed = file.conditions().refresh();
        if (readings.isEmpty()) {
            return List.of("Background App Refresh was not read back");
        }
        List<String> reasons = new ArrayList<>();
        for (Entry.Reading reading : readings) {
            if (!reading.read().equals(reading.wanted())) {
                reasons.add("Background App Refresh was to be " + reading.wanted() + " and was read as "
                        + reading.read() + " (" + reading.source() + ")");
            }
        }
        Entry.Reading last = readings.get(readings.size() - 1);
        boolean asClaimed = claimed.key().equals(last.read()) || claimed.label().equals(last.read());
        if (reasons.isEmpty() && !asClaimed) {
            reasons.add("the claim is about Background App Refresh " + claimed.label() + ", and it was read as "
                    + last.read());
        }
        reasons.addAll(switched(claimed));
        return reasons;
    }

    /** What was read must stay so until the window is over. */
    private List<String> switched(BackgroundAppRefresh claimed) {
        long read = file.trial
                .lastReading(Entry.Reading.REFRESH)
                .map(Trial::watermark)
                .orElse(0L);
        boolean on = claimed != BackgroundAppRefresh.OFF;
        return during(read)
                .filter(sighting -> sighting instanceof Sighting.RefreshSwitched switched && switched.on() != on)
                .map(Preconditions::afterwards)
                .toList();
    }

    private static String afterwards(Sighting sighting) {
        return "after that: " + sighting.label() + "   " + Words.quote(sighting.seen());
    }

    /** From this place in the log to where the harness was free again. */
    private Stream<Sighting> during(long from) {
        long to = file.trial.handsOn().map(Trial::watermark).orElse(Long.MAX_VALUE);
        return file.sightings().stream().filter(sighting -> sighting.offset() >= from && sighting.offset() < to);
    }

    private List<String> neverLaunched() {
        return file.ofApp(Sighting.Launched.class).stream()
                .filter(launch -> launch.offset() < file.triggerMark())
                .map(launch -> "the app was " + launch.how().label() + " before   " + Words.quote(launch.seen()))
                .toList();
    }

    private List<String> ended(Sighting.Launched launch, Termination termination) {
        int pid = launch.pid();
        List<String> reasons = new ArrayList<>(termination == Termination.FORCE_QUIT ? List.of() : swiped(launch));
        reasons.addAll(
                switch (termination) {
                    case SUSPENDED -> suspended(pid);
                    case DEBUG_EXIT -> terminated(pid, EnumSet.of(ExitCause.EXIT));
                    case SYSTEM_KILL ->
                        terminated(pid, EnumSet.of(ExitCause.JETSAM, ExitCause.WATCHDOG, ExitCause.SYSTEM));
                    case CRASH -> terminated(pid, EnumSet.of(ExitCause.CRASH));
                    case FORCE_QUIT -> forceQuit(launch);
                    case NEVER_LAUNCHED, FOREGROUND, BACKGROUND_RUNNING, REBOOT_BEFORE_UNLOCK, REBOOT_AFTER_UNLOCK ->
                        List.<String>of();
                });
        return reasons;
    }

    /** A card that is swiped away sets the force-quit flag, whether or not there is a process left to end. */
    private List<String> swiped(Sighting.Launched launch) {
        return during(launch.offset())
                .filter(sighting -> sighting instanceof Sighting.ForceQuitRequested && isOfApp(sighting))
                .map(Preconditions::afterwards)
                .toList();
    }

    private List<String> suspended(int pid) {
        String state = "the log shows no suspension of pid " + pid + " before the trigger";
        for (Sighting sighting : before()) {
            if (sighting.pid() != pid) {
                continue;
            }
            if (sighting instanceof Sighting.Suspended) {
                state = "";
            } else if (sighting instanceof Sighting.Resumed
                    || sighting instanceof Sighting.Foregrounded
                    || sighting instanceof Sighting.Terminated) {
                state = "before the trigger pid " + pid + " was " + sighting.label() + "   "
                        + Words.quote(sighting.seen());
            }
        }
        return state.isEmpty() ? List.of() : List.of(state);
    }

    private List<String> terminated(int pid, Set<ExitCause> causes) {
        Optional<Sighting.Terminated> end = end(pid);
        if (end.isEmpty()) {
            return List.of("the log shows no end of pid " + pid + " before the trigger");
        }
        if (!causes.contains(end.get().cause())) {
            return List.of("pid " + pid + " " + end.get().label() + "   "
                    + Words.quote(end.get().seen()));
        }
        return relaunched(pid);
    }

    private List<String> forceQuit(Sighting.Launched launch) {
        List<String> reasons = new ArrayList<>();
        // What was swiped away before the launch was an older process: its flag went with the launch.
        boolean swiped = before().stream()
                .anyMatch(sighting ->
                        sighting instanceof Sighting.ForceQuitRequested && sighting.offset() > launch.offset());
        if (!swiped) {
            reasons.add("the log has no \"killed from app switcher\" for the app before the trigger");
        }
        reasons.addAll(terminated(launch.pid(), EnumSet.of(ExitCause.FORCE_QUIT)));
        List<Entry.Reading> card = file.trial.readings(Entry.Reading.CARD);
        if (card.isEmpty()) {
            reasons.add("it was not read back that the card is gone from the app switcher");
        }
        card.stream()
                .filter(reading -> !reading.read().equals(reading.wanted()))
                .map(reading -> "the app's card was to be " + reading.wanted() + " and was read as " + reading.read())
                .forEach(reasons::add);
        return reasons;
    }

    /** The app's process must still be gone when the trigger is pulled. */
    private List<String> relaunched(int pid) {
        long gone = end(pid).map(Sighting::offset).orElse(Long.MAX_VALUE);
        return before().stream()
                .filter(sighting -> sighting instanceof Sighting.Launched || sighting instanceof Sighting.FirstSeen)
                .filter(start -> start.offset() > gone && end(start.pid()).isEmpty())
                .map(start -> "the app was " + start.label() + " before the trigger   " + Words.quote(start.seen()))
                .toList();
    }

    private Optional<Sighting.Terminated> end(int pid) {
        return before().stream()
                .filter(sighting -> sighting instanceof Sighting.Terminated && sighting.pid() == pid)
                .map(Sighting.Terminated.class::cast)
                .findFirst();
    }

    /** Sightings of the app between its launch for this trial and the trigger. */
    private List<Sighting> before() {
        long from = file.trial.launch().map(Trial::watermark).orElse(0L);
        return file.sightings().stream()
                .filter(this::isOfApp)
                .filter(sighting -> sighting.offset() >= from && sighting.offset() < file.triggerMark())
                .toList();
    }

    private boolean isOfApp(Sighting sighting) {
        return sighting.bundleId().equals(file.run.app().bundleId());
    }
}
