package dev.relaunch.cli;

import dev.relaunch.verdict.Finding;
import dev.relaunch.verdict.Verdict;
import picocli.CommandLine.Help.Ansi;

/** How verdicts are written: one word each, and a colour where the console takes it. */
final class Words {

    private Words() {}

    /** The verdict in a line of its own: {@code HOLDS}, {@code VIOLATED}, {@code UNDETERMINED (EVIDENCE_GAP)}. */
    static String of(Finding finding) {
        return finding.doubt()
                .map(doubt -> finding.verdict() + " (" + doubt + ")")
                .orElse(finding.verdict().name());
    }

    /** The verdict in a cell, where what is well is quiet: {@code holds}, {@code VIOLATED}, {@code undetermined (EVIDENCE_GAP)}. */
    static String cell(Finding finding) {
        return switch (finding.verdict()) {
            case HOLDS -> "holds";
            case VIOLATED -> "VIOLATED";
            case UNDETERMINED ->
                finding.doubt().map(doubt -> "undetermined (" + doubt + ")").orElse("undetermined");
            case MEASURED -> "measured: " + finding.sample().orElse("nothing seen");
        };
    }

    /** The text in the verdict's colour. */
    static String coloured(String text, Verdict verdict, boolean colour) {
        if (!colour) {
            return text;
        }
        return switch (verdict) {
            case HOLDS -> Ansi.ON.string("@|green " + text + "|@");
            case VIOLATED -> Ansi.ON.string("@|bold,red " + text + "|@");
            case UNDETERMINED -> Ansi.ON.string("@|yellow " + text + "|@");
            case MEASURED -> Ansi.ON.string("@|cyan " + text + "|@");
        };
    }
}
