/** What iOS must, must not or may do, as data with its sources; pure, and written apart from the embedded lab's model of iOS. */
@NullMarked
package dev.relaunch.oracle;

import org.jspecify.annotations.NullMarked;
