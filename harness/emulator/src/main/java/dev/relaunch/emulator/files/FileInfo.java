package dev.relaunch.emulator.files;

import java.time.Instant;

/**
 * What a file system knows of one of its files or directories.
 *
 * @param size in bytes; 0 for a directory
 */
public record FileInfo(boolean directory, long size, Instant created, Instant modified) {}
