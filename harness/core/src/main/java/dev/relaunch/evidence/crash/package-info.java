/** Reads what a device writes when a process ends badly: crash reports, JetsamEvents, resource reports. Pure, and never trusting. */
@org.jspecify.annotations.NullMarked
package dev.relaunch.evidence.crash;
