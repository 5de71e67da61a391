/** The control port of a served lab: what can be done to its devices other than by touching them, as JSON over HTTP. */
@NullMarked
package dev.relaunch.emulator.control;

import org.jspecify.annotations.NullMarked;
