/** The append-only folder of one experiment, written as it happens and read again for every verdict. */
@NullMarked
package dev.relaunch.recording;

import org.jspecify.annotations.NullMarked;
