package dev.relaunch.evidence;

/** Numbers as daemons print them; what is too long to be one is 0, never an exception. */
final class Numbers {

    private Numbers() {}

    /** {@code 3735943697} or {@code 0xdeadfa11}. */
    static long parse(String text) {
        try {
            return Long.decode(text);
        } catch (NumberFormatException tooLong) {
            return 0;
        }
    }
}
