/** What a phone lets a host do with the watch that is paired with it. */
@NullMarked
package dev.relaunch.emulator.service.companion;

import org.jspecify.annotations.NullMarked;
