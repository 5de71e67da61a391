/**
 * The daemons that wake apps, each as a reader of its log knows it: what it is told, whom it asks, when it declines.
 *
 * <p>A daemon keeps what an app has registered with it, and that outlives the app's processes; {@link dev.relaunch.emulator.ios.daemon.Listeners} brings
 * what happens to the process that listens, and where there is none has one launched. All they know of the rest of iOS is
 * {@link dev.relaunch.emulator.ios.daemon.Host}. Where public sources disagree on what iOS does, a daemon asks in which
 * {@link dev.relaunch.emulator.ios.daemon.World} the device lives.
 *
 * <p>What daemons write is quoted where a public capture shows it. Where none does, nothing decisive is made up: the launch itself is seen in the lines
 * of SpringBoard and runningboardd, which name the daemon as its requester.
 */
@NullMarked
package dev.relaunch.emulator.ios.daemon;

import org.jspecify.annotations.NullMarked;
