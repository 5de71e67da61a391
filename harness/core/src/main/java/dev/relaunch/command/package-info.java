/** Running other people's tools: a command is a description, its result carries all that is needed to understand a failure. */
@NullMarked
package dev.relaunch.command;

import org.jspecify.annotations.NullMarked;
