package dev.relaunch.cli;

import com.sun.management.OperatingSystemMXBean;
import dev.relaunch.evidence.Signature;
import dev.relaunch.evidence.Signatures;
import dev.relaunch.evidence.Story;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How long {@code relaunch read} takes to read a file, round by round: the first is what a command that was just started takes, the
 * later ones what the code takes once it is compiled. {@code patterns} and {@code literals} print the signatures for grep, {@code sample} writes the file.
 */
final class ReadBench {

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private ReadBench() {}

    public static void main(String[] args) throws IOException {
        switch (args[0]) {
            case "literals" -> System.out.println(literals());
            case "patterns" -> System.out.println(patterns());
            case "sample" -> Sample.write(Path.of(args[1]), Long.parseLong(args[2]) << 20);
            default -> read(args[0], Integer.parseInt(args[1]));
        }
    }

    private static void read(String file, int rounds) {
        for (int round = 1; round <= rounds; round++) {
            long wall = System.nanoTime();
            long cpu = PROCESS.getProcessCpuTime();
            Story story = new LogFile(file, LocalDate.of(2026, 11, 22)).story();
            System.out.printf(
                    Locale.ROOT,
                    "round %d  wall %.2f s  cpu %.2f s  %,d records  %,d events  heap %d MB at most%n",
                    round,
                    (System.nanoTime() - wall) / 1e9,
                    (PROCESS.getProcessCpuTime() - cpu) / 1e9,
                    story.extent().records(),
                    story.apps().stream().mapToInt(app -> app.events().size()).sum(),
                    Runtime.getRuntime().totalMemory() >> 20);
        }
    }

    /** The patterns of all signatures as grep -E understands them; of those that fit any text, the process. */
    private static String patterns() {
        return Signatures.bundled().all().stream()
                .map(ReadBench::extended)
                .distinct()
                .collect(Collectors.joining("|"));
    }

    /** grep has no names for groups, no lazy repetition, no classes within brackets; where a message begins it does not know. */
    private static String extended(Signature signature) {
        String pattern = signature.pattern().pattern();
        if (pattern.equals(".*")) {
            return signature.process() + "(\\([^)]*\\))?\\[";
        }
        StringBuilder extended = new StringBuilder();
        boolean inClass = false;
        String rest = pattern.replaceAll("^(\\(\\?s\\))?\\^?", "")
                .replaceAll("\\(\\?(<\\w+>|:)", "(")
                .replaceAll("(?<=[*+?])\\?", "")
                .replace("(^|", "(");
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            if (c == '\\') {
                c = rest.charAt(++i);
                extended.append(
                        switch (c) {
                            case 'd' -> inClass ? "0-9" : "[0-9]";
                            case 'w' -> inClass ? "A-Za-z0-9_" : "\\w";
                            case 's' -> inClass ? " " : "\\s";
                            default -> inClass ? String.valueOf(c) : "\\" + c;
                        });
                continue;
            }
            boolean first = i > 0 && (rest.charAt(i - 1) == '[' || rest.startsWith("[^", Math.max(0, i - 2)));
            inClass = inClass ? c != ']' || first : c == '[';
            extended.append(c);
        }
        return extended.toString();
    }

    /** The literals of all signatures; of those that have none, the process. The cheapest way to say the same to grep. */
    private static String literals() {
        return Signatures.bundled().all().stream()
                .flatMap(ReadBench::literals)
                .distinct()
                .map(text -> text.replaceAll("[\\[\\](){}.*+?^$|\\\\]", "\\\\$0"))
                .collect(Collectors.joining("|"));
    }

    private static Stream<String> literals(Signature signature) {
        return signature.anchors().stream().map(anchor -> anchor.isEmpty() ? signature.process() : anchor);
    }
}
