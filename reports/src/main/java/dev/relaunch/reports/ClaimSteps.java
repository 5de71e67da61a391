package dev.relaunch.reports;

import dev.relaunch.scenario.ClaimRun;
import dev.relaunch.verdict.Doubt;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StepResult;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A claim's steps, one after the other: a step lasts until the next begins. */
final class ClaimSteps {

    private final AllureLifecycle lifecycle;
    private final Map<String, String> open = new ConcurrentHashMap<>();

    ClaimSteps(AllureLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    void begin(String test, String step) {
        close(test, Status.PASSED);
        String uuid = UUID.randomUUID().toString();
        open.put(test, uuid);
        lifecycle.startStep(test, uuid, new StepResult().setName(PlainText.line(step)));
    }

    /** Ends the last step. A step that did its work is well whatever the verdict, of which the finding tells. */
    void end(String test, ClaimRun claim) {
        close(test, brokeOff(claim) ? Status.BROKEN : Status.PASSED);
    }

    /** A scenario that the bench stopped has a finding all the same. */
    private static boolean brokeOff(ClaimRun claim) {
        return claim.finding()
                .map(finding -> finding.doubt().filter(Doubt.LAB::equals).isPresent())
                .orElse(true);
    }

    private void close(String test, Status status) {
        String step = open.remove(test);
        if (step != null) {
            lifecycle.updateStep(step, result -> result.setStatus(status));
            lifecycle.stopStep(step);
        }
    }
}
