/** The field's own words: pure vocabulary that every other package may use and that uses none of them. */
@NullMarked
package dev.relaunch.model;

import org.jspecify.annotations.NullMarked;
