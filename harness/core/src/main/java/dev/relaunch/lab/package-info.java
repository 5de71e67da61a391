/** Labs: a set of devices and how to reach them. */
@NullMarked
package dev.relaunch.lab;

import org.jspecify.annotations.NullMarked;
