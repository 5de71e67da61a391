package dev.relaunch.verdict;

import dev.relaunch.evidence.Coverage;
import dev.relaunch.evidence.LogRecord;
import dev.relaunch.evidence.Stamps;
import dev.relaunch.model.Durations;
import dev.relaunch.model.Expectation;
import dev.relaunch.model.Message;
import dev.relaunch.model.Outcome;
import dev.relaunch.recording.RunInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts a ruling into words: the claim, aligned facts, the nearest miss, what to do next. */
final class FindingText {

    private static final int QUOTES_MAX = 6;

    private final CaseFile file;

    FindingText(CaseFile file) {
        this.file = file;
    }

    Finding of(Ruled ruled) {
        Optional<Reason> reason = new Reasoning(file).of(ruled);
        Message message = switch (ruled.verdict()) {
            case HOLDS -> holds(ruled, reason);
            case VIOLATED -> violated(ruled, reason);
            case UNDETERMINED ->
                undetermined(ruled.doubt().orElse(Doubt.JUDGE), ruled.butSaw(), reason, ruled.next(), ruled.closest());
            case MEASURED -> throw new IllegalStateException("a measurement is no ruling");
        };
        return finding(ruled.verdict(), ruled.doubt(), message, reason, Optional.of(ruled.sample()));
    }

    private Finding finding(
            Verdict verdict, Optional<Doubt> doubt, Message message, Optional<Reason> reason, Optional<String> sample) {
        return new Finding(verdict, doubt, message, reason, Optional.of(file.rule.id()), sample);
    }

    /** The finding where a gate is shut. */
    Finding refused(Objection objection) {
        Optional<Reason> reason = new Reasoning(file).told();
        Message message =
                undetermined(objection.doubt(), objection.reasons(), reason, next(objection.doubt()), Optional.empty());
        return finding(Verdict.UNDETERMINED, Optional.of(objection.doubt()), message, reason, Optional.empty());
    }

    Finding measured(Sample measured, Optional<Objection> objection) {
        String sample = measured.words();
        Optional<Reason> reason = objection.isEmpty() ? measured.reason() : new Reasoning(file).told();
        Message message = head(file.claim.app() + ": " + sample + " (measured, not judged)")
                .with("oracle", file.rule.id() + " says that it " + file.rule.label() + ": " + file.rule.why());
        message = with(message.with("settled by", file.rule.settledBy()), reason);
        if (objection.isPresent()) {
            message = message.with(
                    "but",
                    words(objection.get().doubt()) + ": "
                            + lines(objection.get().reasons()));
        }
        return finding(
                Verdict.MEASURED,
                Optional.empty(),
                message.with("nobody else", certificate()).with("watched", watched(measured.missed())),
                reason,
                Optional.of(objection
                        .map(shut -> sample + " (" + words(shut.doubt()) + ")")
                        .orElse(sample)));
    }

    /** The finding of an experiment that did not get as far as its claim. */
    static Finding unstated(RunInfo run, Trial trial, String what) {
        List<String> failures =
                trial.failures().stream().map(failure -> failure.text()).toList();
        Message message = Message.of("cannot tell anything of " + run.experiment() + ": " + what)
                .with("device", device(run));
        if (!failures.isEmpty()) {
            message = message.with("failed", lines(failures));
        }
        message = message.with("next", "run it again: this recording ends before there was anything to judge");
        return Finding.of(Verdict.UNDETERMINED, Optional.of(Doubt.LAB), message, Optional.empty(), Optional.empty());
    }

    private Message holds(Ruled ruled, Optional<Reason> reason) {
        Message message = head(file.claim.app() + " was "
                        + file.claim.expectation().label())
                .with("expected", expected())
                .with("saw", lines(ruled.butSaw()))
                .with("signs", lines(ruled.signs()));
        message = with(message, reason);
        if (!ruled.restsOn().isEmpty()) {
            message = message.with("rests on", quotes(ruled.restsOn()));
        }
        return message.with("nobody else", certificate()).with("watched", watched(false));
    }

    private Message violated(Ruled ruled, Optional<Reason> reason) {
        Message message = head(file.claim.app() + " was " + violation(ruled))
                .with("expected", expected())
                .with("but saw", lines(ruled.butSaw()));
        message = with(message, reason).with("nobody else", certificate()).with("watched", watched(false));
        message = file.trial.probe().isPresent() ? message.with("probe", probe()) : message;
        return closest(message, ruled.closest());
    }

    private String violation(Ruled ruled) {
        Expectation expectation = file.claim.expectation();
        return ruled.shortfall()
                .map(lacking -> expectation.outcome().label()
                        + expectation.trigger().map(by -> " by " + by.label()).orElse("") + ", but " + lacking)
                .orElseGet(() -> "not " + expectation.label());
    }

    private Message undetermined(
            Doubt doubt, List<String> because, Optional<Reason> reason, String next, Optional<Ruled.NearMiss> closest) {
        Message message = head("cannot tell whether " + file.claim.app() + " was "
                        + file.claim.expectation().label())
                .with("doubt", words(doubt))
                .with("because", lines(because));
        message = with(
                        message,
                        reason.filter(why -> why.kind() != Reason.Kind.EVIDENCE_MISSING)
                                .map(why -> because.contains(why.detail()) ? new Reason(why.kind(), "") : why))
                .with("nobody else", certificate())
                .with("watched", watched(doubt != Doubt.OBSERVER));
        message = closest(message, closest);
        return next.isEmpty() ? message : message.with("next", next);
    }

    private static Message with(Message message, Optional<Reason> reason) {
        return reason.map(why -> message.with("reason", why.text())).orElse(message);
    }

    private static Message closest(Message message, Optional<Ruled.NearMiss> closest) {
        return closest.map(miss -> message.with("closest", Words.quote(miss.record()) + "   <<<<< " + miss.why()))
                .orElse(message);
    }

    private Message head(String headline) {
        return Message.of(headline).with("device", device(file.run)).with("conditions", conditions());
    }

    private static String device(RunInfo run) {
        return run.deviceLabel() + ", times in " + run.device().zone();
    }

    private String conditions() {
        String ended = file.endBeforeTrigger()
                .map(sighting -> " at " + Stamps.time(sighting.time()))
                .orElse("");
        return file.conditions().termination().label() + ended + " · Background App Refresh "
                + file.conditions().refresh().label();
    }

    private String expected() {
        String source = " (oracle " + file.rule.id() + ", " + file.rule.grade() + ": " + file.rule.source() + ")";
        if (file.claim.expectation().outcome() == Outcome.STAY_TERMINATED) {
            return "no background launch before " + Words.time(file, file.deadline()) + source;
        }
        String by = file.claim
                .expectation()
                .trigger()
                .map(trigger -> ", asked for by " + trigger.daemon())
                .orElse("");
        String what =
                file.claim.expectation().outcome() == Outcome.RELAUNCH ? "background launch" : "background resume";
        String points = file.entryPoints().isEmpty() ? "" : "\nthen " + String.join(", ", file.entryPoints());
        return what + by + ", before " + Words.time(file, file.deadline()) + points + "\n" + source.strip();
    }

    private String certificate() {
        return lines(new Certificate(file).lines());
    }

    /** What was watched; gaps are named where they matter, which they do not once a sighting has decided. */
    private String watched(boolean gapsMatter) {
        String syslog = syslog(gapsMatter);
        return file.setClock
                .first()
                .map(record -> syslog + "\nthe device's clock was set: from \"" + Words.quote(record)
                        + "\" on the times of arrival stand")
                .orElse(syslog);
    }

    private String syslog(boolean gapsMatter) {
        String stretches = file.coverage.watched().stream()
                .filter(stretch -> stretch.to().isAfter(file.pulled.at().minusSeconds(60)))
                .map(stretch -> Words.time(file, stretch.from()) + "–" + Words.time(file, stretch.to()))
                .collect(Collectors.joining(", "));
        if (file.windowCovered()) {
            return "syslog " + stretches + ", the window without gaps";
        }
        if (!gapsMatter) {
            return "syslog " + (stretches.isEmpty() ? "for a moment" : stretches) + ", no longer than was needed";
        }
        List<String> gaps = new ArrayList<>();
        for (Coverage.Gap gap : file.gaps()) {
            gaps.add("nothing " + Words.time(file, gap.from()) + "–" + Words.time(file, gap.to()) + " ("
                    + Durations.words(Duration.between(gap.from(), gap.to())) + ": " + gap.reason() + ")");
        }
        return "syslog " + (stretches.isEmpty() ? "not at all" : stretches) + "\n" + lines(gaps);
    }

    private String probe() {
        return "opened after the window it was " + ClosingProbe.of(file).text();
    }

    private static String quotes(List<LogRecord> records) {
        return records.stream().limit(QUOTES_MAX).map(Words::quote).collect(Collectors.joining("\n"))
                + (records.size() > QUOTES_MAX ? "\n… " + (records.size() - QUOTES_MAX) + " more" : "");
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines);
    }

    private static String words(Doubt doubt) {
        return switch (doubt) {
            case OBSERVER -> "someone was watching or driving the device (OBSERVER)";
            case PRECONDITION -> "a condition of the claim is not proven (PRECONDITION)";
            case LAB -> "a step was not carried out (LAB)";
            case EVIDENCE_GAP -> "it could have happened unseen (EVIDENCE_GAP)";
            case SYSTEM_DECLINED -> "iOS declined for a reason of its own (SYSTEM_DECLINED)";
            case JUDGE -> "the judge failed (JUDGE)";
        };
    }

    private static String next(Doubt doubt) {
        return switch (doubt) {
            case OBSERVER -> "detach what was watching and run it again";
            case PRECONDITION -> "look at the step that sets it; run it again";
            case LAB -> "mend the bench, then run it again";
            case EVIDENCE_GAP, SYSTEM_DECLINED, JUDGE -> "run it again";
        };
    }
}
