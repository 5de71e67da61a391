package dev.relaunch.oracle;

import dev.relaunch.model.Conditions;
import dev.relaunch.model.Termination;
import dev.relaunch.model.Trigger;
import java.util.Arrays;
import java.util.List;

/**
 * What the oracle says of triggers, a row each, in every state of the app. A value that can be written as JSON as it is.
 *
 * @param conditions what holds for all of it, in words
 */
public record Matrix(String os, String conditions, List<Row> rows) {

    /** The table of these triggers, under conditions of which only the state of the app changes. */
    public static Matrix of(Oracle oracle, List<Trigger> triggers, Conditions usual) {
        return new Matrix(
                usual.os().toString(),
                usual.surroundings(),
                triggers.stream().map(trigger -> row(oracle, trigger, usual)).toList());
    }

    private static Row row(Oracle oracle, Trigger trigger, Conditions usual) {
        return new Row(
                trigger.key(),
                trigger.happens(),
                Arrays.stream(Termination.values())
                        .map(state -> cell(oracle.ruling(trigger, usual.in(state)), state))
                        .toList());
    }

    private static Cell cell(Ruling ruling, Termination state) {
        return new Cell(
                state,
                MatrixWord.of(ruling),
                ruling.modality(),
                ruling.outcome().name(),
                Answer.of(ruling),
                ruling.id());
    }

    /** One trigger. */
    public record Row(String trigger, String happens, List<Cell> cells) {}

    /**
     * One trigger in one state.
     *
     * @param word the answer in a word, with a question mark where it is not settled
     * @param answer the same in a sentence
     * @param rule what decides it
     */
    public record Cell(Termination state, String word, Modality modality, String outcome, String answer, String rule) {}
}
