package dev.relaunch.model;

import java.util.ArrayList;
import java.util.List;

/** Text laid out for a terminal: broken at blanks, and within a word only where the word alone is too long. */
public final class Wrap {

    /** Narrower than this nothing can be read, so nothing is made narrower. */
    private static final int LEAST = 16;

    private Wrap() {}

    /** The lines of the text, each at most so many characters; at least one. */
    public static List<String> lines(String text, int width) {
        int room = Math.max(LEAST, width);
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            String rest = line;
            while (rest.length() > room) {
                int blank = rest.lastIndexOf(' ', room);
                int end = blank > 0 ? blank : within(rest, room);
                lines.add(rest.substring(0, end));
                rest = rest.substring(end).stripLeading();
            }
            lines.add(rest);
        }
        return lines;
    }

    /** Not between the two halves of one character. */
    private static int within(String word, int room) {
        return Character.isHighSurrogate(word.charAt(room - 1)) ? room - 1 : room;
    }
}
