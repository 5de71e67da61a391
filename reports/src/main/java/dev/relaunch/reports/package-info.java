/** What a run leaves for people to look at, made from what the run tells its listeners and from its recordings. */
@NullMarked
package dev.relaunch.reports;

import org.jspecify.annotations.NullMarked;
