package dev.relaunch.scenario;

import dev.relaunch.model.BackgroundAppRefresh;
import java.util.Locale;

/** Names in words: of test methods, and of the values that a data provider varies. */
public final class Variants {

    private Variants() {}

    /** {@code refresh on}, for the parameters we know; the value itself otherwise. */
    public static String words(Object parameter) {
        return parameter instanceof BackgroundAppRefresh refresh
                ? "refresh " + refresh.label().replace(", but", ",")
                : String.valueOf(parameter);
    }

    /** {@code finishedUploadRelaunchesApp} as {@code finished upload relaunches app}. */
    public static String title(String methodName) {
        return methodName.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
