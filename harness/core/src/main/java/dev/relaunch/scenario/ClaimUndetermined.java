package dev.relaunch.scenario;

import dev.relaunch.verdict.Finding;

/** It cannot be told whether the claim holds; never a pass and never the product's fault. */
public final class ClaimUndetermined extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    ClaimUndetermined(Finding finding) {
        super(finding.message().render());
        this.finding = finding;
    }

    public Finding finding() {
        return finding;
    }
}
