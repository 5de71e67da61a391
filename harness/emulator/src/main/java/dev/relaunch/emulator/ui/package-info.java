/** What accessibility sees of the emulated screen, and the gestures that act on it. */
@NullMarked
package dev.relaunch.emulator.ui;

import org.jspecify.annotations.NullMarked;
