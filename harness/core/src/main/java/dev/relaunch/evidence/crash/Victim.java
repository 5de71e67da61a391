package dev.relaunch.evidence.crash;

/**
 * A process that was killed to get its memory back.
 *
 * @param name of its executable, which the device cuts at 32 characters
 * @param pid 0 where the report has none
 * @param reason the kernel's word, e.g. {@code per-process-limit}
 * @param bytes that it held; 0 where the report does not say
 * @param states e.g. {@code frontmost}, {@code suspended}
 */
public record Victim(String name, int pid, String reason, long bytes, String states) {

    Victim withPages(long pageSize) {
        // Sizes in a file are claims: what overflows is not a size.
        long whole = bytes > 0 && pageSize > 0 && bytes <= Long.MAX_VALUE / pageSize ? bytes * pageSize : 0;
        return new Victim(name, pid, reason, whole, states);
    }
}
