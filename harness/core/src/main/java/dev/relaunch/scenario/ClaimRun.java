package dev.relaunch.scenario;

import dev.relaunch.model.Conditions;
import dev.relaunch.model.Expectation;
import dev.relaunch.verdict.Finding;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One claim of a run, on one device under one set of conditions.
 *
 * @param name class and method: {@code BackgroundUrlSessionTest.finishedUploadRelaunchesAppAfterDebugExit}
 * @param title the same in words: {@code finished upload relaunches app after debug exit}
 * @param device alias and description: {@code phone-1 (iPhone15,4, iOS 18.5)}
 * @param variant what tells this row from others of the same method, e.g. {@code refresh on}
 * @param conditions known from the moment the claim is stated
 * @param finding present once it is judged
 * @param trouble what stopped the scenario where that was neither the app nor the bench: the suite is wrong, or we are
 * @param recording the experiment's folder
 */
public record ClaimRun(
        String name,
        String title,
        String device,
        String variant,
        Optional<Conditions> conditions,
        Optional<Expectation> expectation,
        Optional<Finding> finding,
        Optional<Throwable> trouble,
        Path recording) {

    /** A claim of which nothing is known yet but what it is called. */
    public static ClaimRun begun(String name, String title, String device, String variant, Path recording) {
        return new ClaimRun(
                name,
                title,
                device,
                variant,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                recording);
    }

    /** This claim, stated. */
    public ClaimRun claiming(Conditions stated, Expectation expected) {
        return new ClaimRun(
                name, title, device, variant, Optional.of(stated), Optional.of(expected), finding, trouble, recording);
    }

    /** This claim, judged. */
    public ClaimRun found(Finding found) {
        return new ClaimRun(
                name, title, device, variant, conditions, expectation, Optional.of(found), trouble, recording);
    }

    /** This claim, broken off. */
    public ClaimRun brokenOff(Throwable why) {
        return new ClaimRun(
                name, title, device, variant, conditions, expectation, finding, Optional.of(why), recording);
    }
}
