package dev.relaunch.emulator.service.dtx;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of the services behind an instruments connection, by the name under which hosts open it. */
interface Channel {

    /**
     * Carries out a call.
     *
     * @param selector with its colons: {@code killPid:}
     * @return what is answered; null is an answer too
     * @throws Refused with the error that is answered instead
     */
    @Nullable
    Object call(String selector, List<@Nullable Object> arguments) throws Refused;

    /** The connection is gone, and with it what it asked to last as long as itself. */
    default void closed() {}

    /** A call that is answered with an error. */
    final class Refused extends Exception {

        private static final long serialVersionUID = 1;

        private final transient ArchivedError error;

        Refused(ArchivedError error) {
            super(error.description());
            this.error = error;
        }

        ArchivedError error() {
            return error;
        }
    }

    /** The argument as a number. */
    static long number(List<@Nullable Object> arguments, int index) throws Refused {
        if (index < arguments.size() && arguments.get(index) instanceof Number number) {
            return number.longValue();
        }
        throw wrongArgument(index);
    }

    /** The argument as a number with a fraction. */
    static double real(List<@Nullable Object> arguments, int index) throws Refused {
        if (index < arguments.size() && arguments.get(index) instanceof Number number) {
            return number.doubleValue();
        }
        throw wrongArgument(index);
    }

    /** The argument as a text. */
    static String text(List<@Nullable Object> arguments, int index) throws Refused {
        if (index < arguments.size() && arguments.get(index) instanceof String text) {
            return text;
        }
        throw wrongArgument(index);
    }

    private static Refused wrongArgument(int index) {
        return new Refused(new ArchivedError("DTXMessage", 1, "argument " + index + " is missing or of another type"));
    }
}
