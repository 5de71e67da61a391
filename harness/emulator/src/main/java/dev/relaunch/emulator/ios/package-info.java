/** The model of iOS: processes and their states, suspension, the force-quit list, Settings, the daemons and what they log. It knows nothing of tests or of the harness's oracle. */
@NullMarked
package dev.relaunch.emulator.ios;

import org.jspecify.annotations.NullMarked;
