/** The emulated devices' file systems, in memory: what services read and write, and what the model of iOS leaves there. */
@NullMarked
package dev.relaunch.emulator.files;

import org.jspecify.annotations.NullMarked;
