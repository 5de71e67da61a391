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
 * @param device alias and description: {@code phone-1 (iPhone 15, iOS 18.5)}
 * @param variant what tells this row from others of the same method, e.g. {@code refresh on}
 * @param conditions known from the moment the claim is stated
 * @param finding present once it is judged
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
        Path recording) {}
