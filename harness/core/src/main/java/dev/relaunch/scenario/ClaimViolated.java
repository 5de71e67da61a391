package dev.relaunch.scenario;

import dev.relaunch.verdict.Finding;
import org.opentest4j.AssertionFailedError;

/** The claim is violated: the only thing that a report may call a failure of the product. */
public final class ClaimViolated extends AssertionFailedError {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    ClaimViolated(Finding finding) {
        super(finding.message().render());
        this.finding = finding;
    }

    public Finding finding() {
        return finding;
    }
}
