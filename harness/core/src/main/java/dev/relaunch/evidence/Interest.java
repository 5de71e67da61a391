package dev.relaunch.evidence;

import java.util.List;

/**
 * Which records somebody wants to see, said so that it can be told from the bytes of a record whether it may be one: who wrote it
 * and a literal that is in it. All others are counted and never decoded.
 */
public final class Interest {

    /** Every record. */
    public static final Interest ALL = new Interest(List.of(new Wanted("", "", List.of(""))));

    private final List<Wanted> wanted;

    /**
     * Records of one writer with one of these literals in them.
     *
     * @param process empty for any
     * @param library empty for any
     * @param literals as they stand in the raw bytes; an empty one is in every record
     */
    record Wanted(String process, String library, List<String> literals) {

        Wanted {
            literals = literals.stream().map(Wanted::asWritten).toList();
        }

        /** A text that is written in another way than it reads cannot be looked for in the bytes: then every record is wanted. */
        private static String asWritten(String text) {
            return text.chars().allMatch(c -> c >= ' ' && c <= '~' && c != '\\') ? text : "";
        }
    }

    Interest(List<Wanted> wanted) {
        this.wanted = List.copyOf(wanted);
    }

    /** The literals to look for in the records under this name, which may or may not begin with a host. */
    List<String> of(String name) {
        return wanted.stream()
                .filter(each -> ProcessNames.mayBe(name, each.process(), each.library()))
                .flatMap(each -> each.literals().stream())
                .toList();
    }
}
