/** What the harness can do to a device, by capability. */
@NullMarked
package dev.relaunch.device;

import org.jspecify.annotations.NullMarked;
