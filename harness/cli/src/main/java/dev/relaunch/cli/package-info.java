/** The commands: they read options, call the parts that do the work, and put into words what came of it. */
@NullMarked
package dev.relaunch.cli;

import org.jspecify.annotations.NullMarked;
