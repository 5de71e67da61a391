package dev.relaunch.cli.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What Linux tells in {@code /proc}: who listens on which port, who has what in his environment, who hears which signal.
 *
 * <p>Elsewhere there is nothing to ask, and every answer is empty.
 */
final class ProcFs {

    private static final Path PROC = Path.of("/proc");
    private static final String LISTEN = "0A";

    private ProcFs() {}

    static boolean isThere() {
        return Files.isDirectory(PROC);
    }

    /** Whether the process has ended, and only nobody has asked how: in a container often nobody ever does. */
    static boolean isZombie(long pid) {
        String stat = text(PROC.resolve(pid + "/stat"));
        return stat.startsWith(" Z", stat.lastIndexOf(')') + 1);
    }

    /** The listening TCP sockets of all processes, each as {@code port 40123, socket 77120}; a number of a socket is never another's. */
    static Set<String> listening() {
        Set<String> all = new HashSet<>();
        for (String table : List.of("net/tcp", "net/tcp6")) {
            // sl local_address rem_address st tx_queue:rx_queue tr:tm->when retrnsmt uid timeout inode
            for (String line : lines(PROC.resolve(table))) {
                String[] field = line.strip().split("\\s+");
                if (field.length > 9 && field[3].equals(LISTEN)) {
                    int port = Integer.parseInt(field[1].substring(field[1].indexOf(':') + 1), 16);
                    all.add("port " + port + ", socket " + field[9]);
                }
            }
        }
        return all;
    }

    /** Those of them that this process holds. */
    static Set<String> listening(long pid) {
        Set<String> sockets = new HashSet<>();
        try (DirectoryStream<Path> open = Files.newDirectoryStream(PROC.resolve(pid + "/fd"))) {
            for (Path descriptor : open) {
                sockets.add(target(descriptor));
            }
        } catch (IOException gone) {
            return Set.of();
        }
        Set<String> own = new HashSet<>();
        for (String socket : listening()) {
            if (sockets.contains("socket:[" + socket.substring(socket.lastIndexOf(' ') + 1) + "]")) {
                own.add(socket);
            }
        }
        return own;
    }

    /** The command lines of all processes in whose environment this text stands. */
    static List<String> withInEnvironment(String text) {
        List<String> found = new ArrayList<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path process : processes) {
                if (text(process.resolve("environ")).contains(text)) {
                    found.add(process.getFileName() + " "
                            + text(process.resolve("cmdline")).replace('\0', ' '));
                }
            }
        } catch (IOException none) {
            return List.of();
        }
        return found;
    }

    /** Whether this process was started deaf to Ctrl-C, as a shell's background job is; so would all be that it starts. */
    static boolean ignoresInterrupts() {
        long interrupt = 1 << (2 - 1);
        return lines(PROC.resolve("self/status")).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & interrupt) != 0);
    }

    private static List<String> lines(Path file) {
        return text(file).lines().toList();
    }

    /** What another user's process, or one that has just ended, does not show is empty. */
    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException hidden) {
            return "";
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closed) {
            return "";
        }
    }
}
