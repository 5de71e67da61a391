/** Emulated apps and the small API they are written against. */
@NullMarked
package dev.relaunch.emulator.app;

import org.jspecify.annotations.NullMarked;
