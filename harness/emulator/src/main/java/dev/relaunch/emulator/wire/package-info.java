/** Codecs of the wire protocols, no behaviour. */
@NullMarked
package dev.relaunch.emulator.wire;

import org.jspecify.annotations.NullMarked;
