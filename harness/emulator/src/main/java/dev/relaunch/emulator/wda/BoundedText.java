package dev.relaunch.emulator.wda;

/** A text that lets itself be read so often and no oftener: a regular expression may go over it a billion times otherwise. */
final class BoundedText implements CharSequence {

    private static final int READS_MAX = 2_000_000;

    private final String text;
    private int reads;

    BoundedText(String text) {
        this.text = text;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (++reads > READS_MAX) {
            throw WdaError.UNKNOWN_ERROR.because("Can't do regex matching, reason: the pattern takes too long");
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
