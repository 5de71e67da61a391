/** What can go wrong between a host and a device, as a closed vocabulary, and which of it is wrong now. */
@NullMarked
package dev.relaunch.emulator.fault;

import org.jspecify.annotations.NullMarked;
