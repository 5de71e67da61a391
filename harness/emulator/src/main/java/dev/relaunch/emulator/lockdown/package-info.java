/** lockdownd: values, pairing, sessions, starting services. */
@NullMarked
package dev.relaunch.emulator.lockdown;

import org.jspecify.annotations.NullMarked;
