/** The only package a suite imports: phones, apps, transfers and what should become of them. */
@NullMarked
package dev.relaunch.scenario;

import org.jspecify.annotations.NullMarked;
