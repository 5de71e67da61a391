package dev.relaunch.evidence;

import java.util.List;
import java.util.Map;

/**
 * What an app logs of itself.
 *
 * @param executable the process name under which it logs
 * @param texts entry point (as the oracle names it) to the texts, one of which the app logs when it runs
 */
public record LogPoints(String bundleId, String executable, Map<String, List<String>> texts) {}
