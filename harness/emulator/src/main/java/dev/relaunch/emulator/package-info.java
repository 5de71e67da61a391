/** The embedded lab: emulated devices at the wire, so that everything above the wire is real. Core never sees it. */
@NullMarked
package dev.relaunch.emulator;

import org.jspecify.annotations.NullMarked;
