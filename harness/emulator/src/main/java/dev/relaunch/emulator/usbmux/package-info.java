/** The muxer. */
@NullMarked
package dev.relaunch.emulator.usbmux;

import org.jspecify.annotations.NullMarked;
