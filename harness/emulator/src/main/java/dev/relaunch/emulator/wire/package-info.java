/** Codecs of the wire protocols and the plumbing under them: frames, plists, sockets and their threads; no behaviour of a device. */
@NullMarked
package dev.relaunch.emulator.wire;

import org.jspecify.annotations.NullMarked;
