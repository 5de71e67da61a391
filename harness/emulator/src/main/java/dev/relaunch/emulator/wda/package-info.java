/** WebDriverAgent, as the unmodified XCUITest driver talks to it. */
@NullMarked
package dev.relaunch.emulator.wda;

import org.jspecify.annotations.NullMarked;
