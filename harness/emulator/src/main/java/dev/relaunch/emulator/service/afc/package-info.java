/** Apple File Conduit and the services that speak it: media, app containers, crash reports. */
@NullMarked
package dev.relaunch.emulator.service.afc;

import org.jspecify.annotations.NullMarked;
