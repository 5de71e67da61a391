/** Driving a device's screen through the Appium server and its XCUITest driver. */
@NullMarked
package dev.relaunch.device.appium;

import org.jspecify.annotations.NullMarked;
