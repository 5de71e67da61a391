/** The services that lockdownd starts. */
@NullMarked
package dev.relaunch.emulator.service;

import org.jspecify.annotations.NullMarked;
