/**
 * The product as its users have it: the command line as a process of its own, with the real tools, the real Appium and the embedded
 * lab. What a test leaves behind for a person to look at is in {@code target/acceptance}.
 */
package dev.relaunch.cli.acceptance;
