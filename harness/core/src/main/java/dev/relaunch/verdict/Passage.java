package dev.relaunch.verdict;

import dev.relaunch.evidence.Incident;
import dev.relaunch.evidence.LogRecord;
import dev.relaunch.evidence.Sighting;
import dev.relaunch.evidence.Work;
import dev.relaunch.model.Trigger;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How far the trigger came on the device, by what the log shows of the daemons on its way: whether it arrived, and whether they let it
 * through to the app or turned it down.
 */
final class Passage {

    private static final Set<Trigger> PUSHES = EnumSet.of(
            Trigger.SILENT_PUSH,
            Trigger.ALERT_PUSH,
            Trigger.SERVICE_PUSH,
            Trigger.VOIP_PUSH,
            Trigger.PUSH_TO_TALK,
            Trigger.LOCATION_PUSH,
            Trigger.LIVE_ACTIVITY);

    private final CaseFile file;
    private final Set<Work> works;

    Passage(CaseFile file) {
        this.file = file;
        this.works = works(file.trigger);
    }

    /**
     * What was turned down, and on whose account.
     *
     * @param means what its words mean; empty where they stand for themselves
     */
    record Refusal(Sighting seen, Account account, Optional<String> means) {
        static Refusal of(Sighting seen, String why) {
            Optional<Rationale> rationale = Rationale.in(why);
            boolean aSwitch = rationale.filter(Rationale::isSwitch).isPresent();
            return new Refusal(seen, aSwitch ? Account.SWITCH : Account.SYSTEM, rationale.map(Rationale::means));
        }

        String text() {
            return Words.event(seen);
        }
    }

    /** Why it was turned down. */
    enum Account {
        /** A switch of the user's. */
        SWITCH,
        /** A reason of the system's own. */
        SYSTEM,
        /** What the app has done, or lacks. */
        APP
    }

    /** Whose doing it is when nothing comes of a trigger: only what dasd, or who stands in its place, does when it sees fit. */
    private static Set<Work> works(Trigger trigger) {
        return switch (trigger) {
            case SILENT_PUSH, ALERT_PUSH -> EnumSet.of(Work.PUSH_LAUNCH);
            case VOIP_PUSH, PUSH_TO_TALK -> EnumSet.of(Work.CALL);
            case HEALTHKIT -> EnumSet.of(Work.HEALTHKIT);
            case APP_REFRESH -> EnumSet.of(Work.APP_REFRESH, Work.BACKGROUND_TASK);
            case PROCESSING -> EnumSet.of(Work.PROCESSING, Work.BACKGROUND_TASK);
            case CONTINUED -> EnumSet.of(Work.CONTINUED, Work.BACKGROUND_TASK);
            case URL_SESSION,
                    SERVICE_PUSH,
                    TAPPED_PUSH,
                    LOCATION_PUSH,
                    REGION,
                    SIGNIFICANT_CHANGE,
                    VISIT,
                    STANDARD_LOCATION,
                    TASK_EXPIRY,
                    BLUETOOTH,
                    ACCESSORY,
                    AUDIO,
                    LIVE_ACTIVITY,
                    WIDGET,
                    APP_INTENT,
                    WATCH_CONNECTIVITY,
                    WATCH_TASK,
                    CARPLAY,
                    DEVICE_ACTIVITY,
                    TAP,
                    PREWARM,
                    APP_UPDATE -> EnumSet.noneOf(Work.class);
        };
    }

    /** Why it is not shown that the trigger reached the device; empty where it is, or where it is known in another way. */
    Optional<String> notArrived() {
        if (!PUSHES.contains(file.trigger) || about().findAny().isPresent() || pushed()) {
            return Optional.empty();
        }
        return Optional.of("no line shows that the push reached the device");
    }

    /** Pushes of some kinds have a topic of their own, with the bundle id in front. */
    private boolean pushed() {
        String bundle = file.run.app().bundleId();
        return inWindow(Incident.PushReceived.class)
                .anyMatch(push ->
                        push.bundleId().equals(bundle) || push.bundleId().startsWith(bundle + "."));
    }

    /** Whether somebody weighs this trigger before the app is woken, and may hold it back as long as he likes. */
    boolean weighed() {
        return works.stream().anyMatch(work -> work != Work.CALL);
    }

    /** Whether it was let through: from there on nothing but a wake can follow. */
    boolean letThrough() {
        return about().anyMatch(sighting -> sighting instanceof Incident.Scheduling scheduling
                        && (scheduling.step() == Incident.Step.ALLOWED || scheduling.step() == Incident.Step.COMPLETED))
                || request().isPresent();
    }

    /** Somebody asked SpringBoard for the app on account of this trigger, and nothing was seen to come of it. */
    Optional<Sighting.Requested> request() {
        return inWindow(Sighting.Requested.class)
                .filter(this::ours)
                .filter(request -> file.trigger.askedBy(request.requester()))
                .findFirst();
    }

    /** What was turned down of this trigger for this app in the window, the last of it; empty where it was let through as well. */
    Optional<Refusal> refusal() {
        if (letThrough()) {
            return Optional.empty();
        }
        Stream<Refusal> withheld = weighed()
                ? inWindow(Incident.RefreshWithheld.class)
                        .filter(held -> ours(held) || held.by() == Incident.RefreshWithheld.By.TRIAL)
                        .map(held -> new Refusal(held, Account.SWITCH, Optional.empty()))
                : Stream.empty();
        return Stream.concat(withheld, about().flatMap(sighting -> refused(sighting).stream()))
                .reduce((first, second) -> second);
    }

    private static Optional<Refusal> refused(Sighting sighting) {
        if (sighting instanceof Incident.Declined declined) {
            boolean byApp = declined.work() == Work.CALL || declined.work() == Work.BACKGROUND_TASK;
            return Optional.of(
                    byApp
                            ? new Refusal(declined, Account.APP, Optional.empty())
                            : Refusal.of(declined, declined.why()));
        }
        if (sighting instanceof Incident.Scheduling scheduling
                && (scheduling.step() == Incident.Step.HELD_BACK || scheduling.step() == Incident.Step.CANCELED)) {
            return Optional.of(Refusal.of(scheduling, scheduling.policies()));
        }
        return Optional.empty();
    }

    /** What the log tells of this kind of work for this app. */
    private Stream<Incident> about() {
        return inWindow(Incident.class)
                .filter(this::ours)
                .filter(incident -> (incident instanceof Incident.Declined declined && works.contains(declined.work()))
                        || (incident instanceof Incident.Scheduling scheduling && works.contains(scheduling.work())));
    }

    private boolean ours(Sighting sighting) {
        return sighting.bundleId().equals(file.run.app().bundleId());
    }

    /** What was seen between trigger and deadline, were it for the second or third time. */
    private <T extends Sighting> Stream<T> inWindow(Class<T> kind) {
        Predicate<LogRecord> inside = file.aftermath::inWindow;
        return file.sightings().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(sighting -> sighting.records().stream().anyMatch(inside));
    }
}
