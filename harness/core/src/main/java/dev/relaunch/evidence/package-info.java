/** Reading what devices write: records, sightings and coverage; pure functions of bytes. */
@NullMarked
package dev.relaunch.evidence;

import org.jspecify.annotations.NullMarked;
