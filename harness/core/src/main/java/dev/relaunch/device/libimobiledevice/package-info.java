/** Asking and tapping a device through the idevice tools. */
@NullMarked
package dev.relaunch.device.libimobiledevice;

import org.jspecify.annotations.NullMarked;
