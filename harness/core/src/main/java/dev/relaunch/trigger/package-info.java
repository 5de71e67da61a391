/** The components that wake an app: here the transfer server. */
@NullMarked
package dev.relaunch.trigger;

import org.jspecify.annotations.NullMarked;
