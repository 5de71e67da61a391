/**
 * Emulated apps and the small API they are written against.
 *
 * <h2>How to write one</h2>
 *
 * <p>An {@link dev.relaunch.emulator.app.App} is one life of a process. The device makes it from its {@link dev.relaunch.emulator.app.App.Factory} when it
 * launches the app, and forgets it when the process ends: what is in its fields is what is in its memory. What is to outlive that goes into its
 * {@link dev.relaunch.emulator.app.Files}, or is registered with the system. Its {@link dev.relaunch.emulator.app.AppManifest} says what its Info.plist would:
 * background modes, task identifiers, extensions.
 *
 * <p>The rules are Apple's. {@code didFinishLaunching} comes first, with the state it was launched into. In it the app makes anew what it listens with, for
 * whatever reason it runs: its URL session, its handlers of background tasks, its managers and registries. An event that nobody listens for waits, and the app
 * is suspended again in vain; a task without a handler is a crash. Handlers that are to be called when it is done are its duty: who does not is suspended,
 * ended, or left alone from then on, as each {@code interface} says.
 *
 * <p>Everything runs on the device's one model thread, never while the process is suspended, and must return soon. There is no wall clock:
 * {@link dev.relaunch.emulator.app.AppContext#after} waits in device time.
 *
 * <h2>What wakes an app</h2>
 *
 * <table>
 * <caption>Entry points, and what to ask for them</caption>
 * <tr><td>finished transfer</td><td>{@code backgroundSession}</td><td>{@code handleEventsForBackgroundURLSession}, the delegate</td></tr>
 * <tr><td>push</td><td>{@code notifications}</td><td>{@code didReceiveRemoteNotification}, {@code willPresent}, {@code didReceiveResponse}</td></tr>
 * <tr><td>call, channel</td><td>{@code pushRegistry}, {@code pushToTalk}</td><td>their delegates</td></tr>
 * <tr><td>place</td><td>{@code location}, with permission</td><td>its delegate</td></tr>
 * <tr><td>background task</td><td>{@code taskScheduler}</td><td>the registered handler</td></tr>
 * <tr><td>health, Bluetooth, accessory</td><td>{@code health}, {@code bluetooth}, {@code accessories}</td><td>their delegates</td></tr>
 * <tr><td>Live Activity, watch</td><td>{@code liveActivities}, {@code watchSession}</td><td>their delegates</td></tr>
 * <tr><td>intent, link, car, watchOS</td><td>nothing</td><td>{@code performIntent}, {@code open}, {@code carPlaySceneDidConnect},
 * {@code handleBackgroundTask}</td></tr>
 * <tr><td>extension</td><td>the manifest</td><td>{@link dev.relaunch.emulator.app.Extension}, in a process of its own</td></tr>
 * </table>
 *
 * <p>{@link dev.relaunch.emulator.app.FieldRecorder} does all of it as it should be done.
 */
@NullMarked
package dev.relaunch.emulator.app;

import org.jspecify.annotations.NullMarked;
