package dev.relaunch.oracle;

import dev.relaunch.model.BackgroundAppRefresh;
import dev.relaunch.model.Circumstance;
import dev.relaunch.model.Conditions;
import dev.relaunch.model.OsVersion;
import dev.relaunch.model.Outcome;
import dev.relaunch.model.Termination;
import dev.relaunch.model.Trigger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks for what is wrong with the table as a whole: a cell without an answer or with two, a line that is never reached, a claim on a
 * source that cannot carry it.
 *
 * <p>It goes through the whole space: between two versions that a range names nothing changes, so each of those and one before all of
 * them stand for every version; and since a gate looks at the circumstances of its own section alone, those stand for all sets of them.
 */
final class Lint {

    private final TableReader reader;
    private final Table table;
    private final List<LintProblem> problems = new ArrayList<>();
    private final Set<String> reached = new HashSet<>();
    private final Set<OsVersion> versions;
    private long cells;

    Lint(TableReader reader) {
        this.reader = reader;
        this.table = reader.table();
        this.versions = versions();
    }

    /** All that is wrong, and how much was looked at. */
    LintReport report() {
        problems.addAll(reader.problems());
        if (problems.isEmpty()) {
            ids();
            table.rules().forEach(this::rule);
            table.sections().forEach(section -> section.gates().forEach(this::gate));
            everyCircumstanceHasASection();
            everyCellHasOneRule();
            everySectionHasOneGateForEachTrigger();
            if (problems.isEmpty()) {
                everyCombinationHasARuling();
                unreached();
            }
        }
        return new LintReport(
                List.copyOf(problems),
                table.rules().size(),
                table.sections().stream()
                        .mapToInt(section -> section.gates().size())
                        .sum(),
                cells);
    }

    private void ids() {
        Set<String> seen = new HashSet<>();
        table.statements()
                .filter(statement -> !seen.add(statement.id()))
                .forEach(statement -> problem(statement, "id", "another line has it already"));
    }

    private void statement(Statement statement, boolean claims, boolean open) {
        blank(statement, "why", statement.why());
        blank(statement, "source", statement.source());
        if (claims && !statement.grade().firm()) {
            problem(
                    statement,
                    "grade",
                    statement.grade() + " may only stand where nothing is claimed: under MAY, or to unsettle");
        }
        if (open && statement.settledBy().isEmpty()) {
            problem(statement, "settledBy", "says nothing, though it is left open");
        } else if (!open && !statement.settledBy().isEmpty()) {
            problem(statement, "settledBy", "says something, though it is settled");
        }
    }

    private void blank(Statement statement, String field, String value) {
        if (value.isBlank()) {
            problem(statement, field, "says nothing");
        }
    }

    private void rule(Rule rule) {
        Statement says = rule.says();
        statement(says, rule.modality() != Modality.MAY, rule.modality() == Modality.MAY);
        if (rule.modality() == Modality.INVALID) {
            problem(says, "modality", "only a gate can make a result invalid");
        }
        if (rule.modality() == Modality.MUST
                && rule.response() == Response.WAKE
                && rule.within().isEmpty()) {
            problem(says, "within", "a wake that must come needs the time that counts as having come");
        }
        if (rule.within().isPresent() && rule.boundSource().isEmpty()) {
            problem(says, "boundSource", "nobody says whose bound that is");
        }
        if (rule.modality() != Modality.MUST && !rule.waits().isEmpty() && rule.modality() != Modality.MAY) {
            problem(says, "waits", "what never comes does not wait");
        }
        if (rule.modality() == Modality.MUST && rule.response() == Response.NOTHING) {
            problem(says, "response", "what must not happen is said with MUST_NOT and wake");
        }
        for (Termination state : rule.terminations()) {
            entryPoints(rule, rule.response().of(state));
        }
    }

    private void entryPoints(Rule rule, Outcome outcome) {
        boolean runs = outcome != Outcome.PREWARM && outcome != Outcome.END && outcome != Outcome.STAY_TERMINATED;
        if (rule.modality() != Modality.MUST_NOT
                && runs
                && rule.entryPoints().of(outcome).isEmpty()) {
            problem(rule.says(), "entryPoints", "none is named for an app that is " + outcome.label());
        }
    }

    private void gate(Gate gate) {
        boolean open = gate.effect() == Effect.UNSETTLES;
        statement(gate.says(), !open, open);
    }

    private void everyCircumstanceHasASection() {
        Set<Circumstance> missing = EnumSet.allOf(Circumstance.class);
        Set<BackgroundAppRefresh> positions = EnumSet.complementOf(EnumSet.of(BackgroundAppRefresh.ON));
        for (Section section : table.sections()) {
            missing.removeAll(section.with());
            if (section.with().isEmpty()) {
                positions.removeAll(section.refresh());
            }
        }
        missing.forEach(circumstance -> problems.add(
                new LintProblem(TableReader.GATES, "", "with", "no section is about " + circumstance.key())));
        positions.forEach(position -> problems.add(
                new LintProblem(TableReader.GATES, "", "refresh", "no section is about " + position.key())));
    }

    private void everyCellHasOneRule() {
        for (Trigger trigger : Trigger.values()) {
            for (Termination state : Termination.values()) {
                List<OsVersion> without = new ArrayList<>();
                for (OsVersion os : versions) {
                    List<Rule> applying = table.rules(trigger).stream()
                            .filter(rule -> rule.appliesTo(trigger, state, os))
                            .toList();
                    if (applying.isEmpty()) {
                        without.add(os);
                    } else if (applying.size() > 1) {
                        problem(
                                applying.get(1).says(),
                                "states",
                                cell(trigger, state, List.of(os)) + " is also "
                                        + applying.get(0).says().id() + "'s");
                    }
                }
                if (!without.isEmpty()) {
                    problems.add(new LintProblem(
                            file(trigger), "", "rules", "none is about " + cell(trigger, state, without)));
                }
            }
        }
    }

    private String file(Trigger trigger) {
        return table.rules(trigger).stream()
                .map(rule -> rule.says().file())
                .reduce((first, second) -> second)
                .orElse("no file");
    }

    private static String cell(Trigger trigger, Termination state, List<OsVersion> versions) {
        return trigger.key() + ", " + state.key() + ", "
                + versions.stream().map(OsVersion::toString).collect(Collectors.joining(" and "));
    }

    private void everySectionHasOneGateForEachTrigger() {
        for (Section section : table.sections()) {
            for (Trigger trigger : Trigger.values()) {
                for (Termination state : section.terminations()) {
                    gates(section, trigger, state);
                }
            }
        }
    }

    private void gates(Section section, Trigger trigger, Termination state) {
        for (OsVersion os : versions) {
            List<String> gates = section.gates().stream()
                    .filter(gate -> gate.appliesTo(trigger, state, os))
                    .map(gate -> gate.says().id())
                    .toList();
            if (gates.size() != 1) {
                problems.add(new LintProblem(
                        section.file(),
                        "",
                        section.about(),
                        cell(trigger, state, List.of(os))
                                + (gates.isEmpty() ? " has no gate" : " has " + String.join(" and ", gates))));
                return;
            }
        }
    }

    private void everyCombinationHasARuling() {
        Oracle oracle = new Oracle(table);
        Set<Set<Circumstance>> circumstances = circumstances();
        for (Trigger trigger : Trigger.values()) {
            for (Termination state : Termination.values()) {
                for (BackgroundAppRefresh refresh : BackgroundAppRefresh.values()) {
                    for (OsVersion os : versions) {
                        Conditions usual = new Conditions(state, refresh, os);
                        for (Set<Circumstance> some : circumstances) {
                            Ruling ruling = oracle.ruling(trigger, usual.under(some));
                            cells++;
                            reached.add(ruling.rule().says().id());
                            ruling.gates()
                                    .forEach(gate -> reached.add(gate.says().id()));
                        }
                    }
                }
            }
        }
    }

    /** Nothing in particular, each circumstance alone, and those that a section wants together. */
    private Set<Set<Circumstance>> circumstances() {
        Set<Set<Circumstance>> some = new LinkedHashSet<>();
        some.add(Set.of());
        Arrays.stream(Circumstance.values()).forEach(one -> some.add(Set.of(one)));
        table.sections().forEach(section -> some.add(section.with()));
        return some;
    }

    private void unreached() {
        table.statements()
                .filter(statement -> !reached.contains(statement.id()))
                .forEach(statement -> problem(statement, "", "no conditions reach it"));
    }

    /** The versions between which nothing changes, of each system. */
    private Set<OsVersion> versions() {
        return Stream.concat(
                        table.rules().stream().flatMap(rule -> rule.os().stream()),
                        table.sections().stream()
                                .flatMap(section -> section.gates().stream())
                                .flatMap(gate -> gate.os().stream()))
                .flatMap(range -> Stream.concat(Stream.of(new OsVersion(range.name(), 0, 0)), range.bounds()))
                .collect(Collectors.toCollection(() ->
                        new TreeSet<>(Comparator.comparing(OsVersion::name).thenComparing(Comparator.naturalOrder()))));
    }

    private void problem(Statement statement, String field, String what) {
        problems.add(new LintProblem(statement.file(), statement.id(), field, what));
    }
}
