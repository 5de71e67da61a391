package dev.relaunch.emulator.wda;

import dev.relaunch.emulator.ui.Node;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** WebDriverAgent's session: the elements that its client has found, and its settings. There is one at a time. */
final class Session {

    /** As many as WebDriverAgent's own cache; the least recently used goes first. */
    private static final int ELEMENTS_MAX = 1_024;

    private final String id = UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    private final Map<String, Object> settings = new TreeMap<>(DEFAULTS);
    private final Optional<String> tested;
    private final boolean endsApp;
    private Optional<String> expected;
    private final Map<String, String> idByKey = new HashMap<>();
    private final Map<String, String> keyById = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            boolean full = size() > ELEMENTS_MAX;
            if (full) {
                idByKey.remove(eldest.getValue());
            }
            return full;
        }
    };

    private static final Map<String, Object> DEFAULTS = Map.ofEntries(
            Map.entry("shouldUseCompactResponses", true),
            Map.entry("elementResponseAttributes", "type,label"),
            Map.entry("mjpegServerScreenshotQuality", 25),
            Map.entry("mjpegServerFramerate", 10),
            Map.entry("mjpegScalingFactor", 100),
            Map.entry("screenshotQuality", 3),
            Map.entry("snapshotMaxDepth", 50),
            Map.entry("useFirstMatch", false),
            Map.entry("boundElementsByIndex", false),
            Map.entry("reduceMotion", false),
            Map.entry("defaultActiveApplication", "auto"),
            Map.entry("activeAppDetectionPoint", "64.00,64.00"),
            Map.entry("defaultAlertAction", ""),
            Map.entry("mjpegFixOrientation", false),
            Map.entry("keyboardAutocorrection", false),
            Map.entry("keyboardPrediction", false),
            Map.entry("snapshotMaxChildren", 0),
            Map.entry("accessibilityDeadline", 0),
            Map.entry("autoClickAlertSelector", ""),
            Map.entry("includeHittableInPageSource", false),
            Map.entry("includeNativeFrameInPageSource", false),
            Map.entry("includeMinMaxValueInPageSource", false),
            Map.entry("includeCustomActionsInPageSource", false),
            Map.entry("enforceCustomSnapshots", false),
            Map.entry("acceptAlertButtonSelector", ""),
            Map.entry("dismissAlertButtonSelector", ""),
            Map.entry("screenshotOrientation", "auto"),
            Map.entry("waitForIdleTimeout", 10),
            Map.entry("animationCoolOffTimeout", 2),
            Map.entry("maxTypingFrequency", 60),
            Map.entry("respectSystemAlerts", false),
            Map.entry("useClearTextShortcut", true),
            Map.entry("limitXPathContextScope", true));

    /**
     * A new session.
     *
     * @param tested bundle id of the app that it was opened for, which then runs
     * @param endsApp whether that app is ended with it
     * @param alertAction {@code accept} or {@code dismiss}; empty to leave alerts alone
     */
    Session(Optional<String> tested, boolean endsApp, String alertAction) {
        this.tested = tested;
        this.endsApp = endsApp;
        this.expected = tested;
        settings.put("defaultAlertAction", alertAction.toLowerCase(Locale.ROOT));
    }

    Optional<String> tested() {
        return tested;
    }

    /** The app that has to be ended with the session. */
    Optional<String> toBeEnded() {
        return tested.filter(app -> endsApp);
    }

    /** The app whose end would be a crash. */
    Optional<String> expectedToRun() {
        return expected;
    }

    void expect(String bundleId) {
        expected = Optional.of(bundleId);
    }

    void expectEnd() {
        expected = Optional.empty();
    }

    String id() {
        return id;
    }

    Map<String, Object> settings() {
        return settings;
    }

    /** The id under which the client speaks of this element; the same for the same element. */
    String remember(Node node) {
        String known = idByKey.computeIfAbsent(
                node.key(), key -> UUID.randomUUID().toString().toUpperCase(Locale.ROOT));
        keyById.put(known, node.key());
        return known;
    }

    /**
     * The element as the screen shows it now.
     *
     * @throws WdaException where it was never found, or is no longer there
     */
    Node element(String elementId, List<Node> roots) {
        String key = keyById.get(elementId);
        if (key == null) {
            throw WdaError.STALE_ELEMENT.because("The element identified by \"" + elementId
                    + "\" is either not present or it has expired from the internal cache. Try to find it again");
        }
        return roots.stream()
                .flatMap(root -> Nodes.byKey(root, key).stream())
                .findFirst()
                .orElseThrow(
                        () -> WdaError.STALE_ELEMENT.because(
                                "The previously found element \"" + elementId
                                        + "\" is not present in the current view anymore. Make sure the application UI has the expected state"));
    }
}
