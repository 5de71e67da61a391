package dev.relaunch.cli;

import dev.relaunch.model.BackgroundAppRefresh;
import dev.relaunch.model.Circumstance;
import dev.relaunch.model.Termination;
import dev.relaunch.model.Trigger;
import dev.relaunch.profile.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The words of the command line for the harness's own values. */
final class Keys {

    private Keys() {}

    /** {@code force-quit} and its like. */
    static final class OfTermination extends Words<Termination> {
        OfTermination() {
            super("termination", Termination.values(), Termination::key);
        }
    }

    /** {@code on}, {@code off}, {@code off-for-app}. */
    static final class OfRefresh extends Words<BackgroundAppRefresh> {
        OfRefresh() {
            super("position of Background App Refresh", BackgroundAppRefresh.values(), BackgroundAppRefresh::key);
        }
    }

    /** {@code low-power-mode} and its like. */
    static final class OfCircumstance extends Words<Circumstance> {
        OfCircumstance() {
            super("circumstance", Circumstance.values(), Circumstance::key);
        }
    }

    /** {@code urlsession} and its like. */
    static final class OfTrigger extends Words<Trigger> {
        OfTrigger() {
            super("trigger", Trigger.values(), Trigger::key);
        }
    }

    /** A closed set of words; it is what {@code --help} lists, too. */
    abstract static class Words<T> extends ArrayList<String> implements ITypeConverter<T> {

        private static final long serialVersionUID = 1L;

        private final transient String what;
        private final transient List<T> values;
        private final transient Function<T, String> key;

        Words(String what, T[] values, Function<T, String> key) {
            super(Arrays.stream(values).map(key).toList());
            this.what = what;
            this.values = List.of(values);
            this.key = key;
        }

        @Override
        public T convert(String written) {
            return values.stream()
                    .filter(value -> key.apply(value).equals(written))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "\"" + written + "\" is no " + what + Suggestion.clause(written, this)));
        }
    }
}
