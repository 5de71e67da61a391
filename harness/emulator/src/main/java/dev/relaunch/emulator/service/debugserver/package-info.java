/** debugserver: the gdb remote protocol, as far as launching, attaching to, and letting go of an app take it. */
@NullMarked
package dev.relaunch.emulator.service.debugserver;

import org.jspecify.annotations.NullMarked;
