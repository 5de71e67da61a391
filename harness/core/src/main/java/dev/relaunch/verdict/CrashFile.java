package dev.relaunch.verdict;

import dev.relaunch.evidence.crash.CrashReport;

/**
 * A crash report that the device had written, as it was collected after the window.
 *
 * @param name of its file
 */
public record CrashFile(String name, CrashReport report) {}
