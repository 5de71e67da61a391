/** The services that lockdownd starts, on iOS 17 and later: what needs a developer image is not among them. */
@NullMarked
package dev.relaunch.emulator.service;

import org.jspecify.annotations.NullMarked;
