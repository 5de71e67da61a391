package dev.relaunch.recording;

import dev.relaunch.model.OsVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What an experiment was made with: {@code run.json}.
 *
 * @param experiment the claim's name, as in {@code BackgroundUrlSessionTest.finishedUploadRelaunchesAppAfterDebugExit}
 * @param started lab time
 * @param seed what the embedded lab's choices came from; how to replay is to give it again
 * @param versions of the harness and the tools it ran: name to version
 */
public record RunInfo(
        int format,
        String experiment,
        Instant started,
        String lab,
        boolean emulated,
        long seed,
        Device device,
        App app,
        Map<String, String> versions) {

    public static final int FORMAT = 1;

    /** The device as a report names it: {@code phone-1 (iPhone15,4, iOS 18.5, emulated)}. */
    public String deviceLabel() {
        return device.label(emulated);
    }

    /**
     * The device as it described itself.
     *
     * @param clockOffset device time minus lab time when the experiment began
     * @param zone the device's time zone, in which its log is written
     */
    public record Device(
            String udid, String alias, String model, OsVersion os, String profile, Duration clockOffset, String zone) {

        /** As {@link RunInfo#deviceLabel}. */
        public String label(boolean emulated) {
            return alias + " (" + model + ", " + os + (emulated ? ", emulated" : "") + ")";
        }
    }

    /**
     * The app under test.
     *
     * @param logPoints entry point (as the oracle names it) to the text that the app logs when it runs
     */
    public record App(
            String name, String bundleId, String executable, String build, Map<String, List<String>> logPoints) {}
}
