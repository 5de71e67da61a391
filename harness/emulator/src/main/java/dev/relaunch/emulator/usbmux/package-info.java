/** The muxer: leads a host's clients to the devices, over TCP and a UNIX socket at once. */
@NullMarked
package dev.relaunch.emulator.usbmux;

import org.jspecify.annotations.NullMarked;
