package dev.relaunch.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/**
 * {@code log show --style ndjson}, one object a line, and {@code --style json}, an array of objects over many lines, the first and
 * last of which are {@code [{}, <code>},{</code> and {@code }]}. Who wrote a record and when is read when it is whole.
 */
final class JsonHeader extends HeaderScanner {

    private static final byte[] TIMESTAMP = "\"timestamp\"".getBytes(US_ASCII);

    private final boolean array;

    JsonHeader(boolean array) {
        this.array = array;
    }

    @Override
    Found scan(byte[] line, int from, int to) {
        begin(line, from, to);
        date = 0;
        nanoOfDay = 0;
        nameFrom = from;
        nameTo = from;
        levelFrom = from;
        levelTo = from;
        pid = 0;
        if (array) {
            return element();
        }
        if (!eat('{')) {
            return Found.FOREIGN;
        }
        // The last line of the style says how many there were: it is an object, but no record.
        at = from;
        return has(TIMESTAMP) ? text() : Found.FOREIGN;
    }

    private Found element() {
        if (end - at == 2 && bytes[at] == '}' && bytes[at + 1] == ']') {
            return Found.FOREIGN;
        }
        eat('}');
        eat(',');
        eat('[');
        if (at + 1 == end && bytes[at] == '{') {
            return text();
        }
        return Found.NOTHING;
    }

    private boolean has(byte[] word) {
        for (int i = at; i + word.length <= end; i++) {
            if (bytes[i] == word[0] && Arrays.equals(bytes, i, i + word.length, word, 0, word.length)) {
                return true;
            }
        }
        return false;
    }
}
