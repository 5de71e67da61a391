package dev.relaunch.emulator.files;

import dev.relaunch.emulator.files.FileFailure.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A small file system in memory: directories and files by path, without links and rights. Safe to use from any thread.
 *
 * <p>{@code ""}, {@code "."} and {@code "/"} are its root; {@code ".."} does not lead out of it. It holds at most {@link #BYTES_MAX} bytes.
 */
public final class FileTree {

    public static final long BYTES_MAX = 64L << 20;

    private static final int DEPTH_MAX = 64;

    private final Supplier<Instant> clock;
    private final FileNode root;

    public FileTree(Supplier<Instant> clock) {
        this.clock = clock;
        this.root = FileNode.directory(clock.get());
    }

    /** The path as this tree understands it: {@code /a/b}. */
    public static String normal(String path) {
        return "/" + String.join("/", parts(path));
    }

    private static List<String> parts(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/", -1)) {
            if (part.equals("..")) {
                if (!parts.isEmpty()) {
                    parts.remove(parts.size() - 1);
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** The names in a directory, sorted. */
    public synchronized List<String> list(String path) throws FileFailure {
        FileNode node = node(path);
        if (!node.isDirectory()) {
            throw new FileFailure(Reason.NOT_A_DIRECTORY, path);
        }
        return List.copyOf(node.children().keySet());
    }

    public synchronized FileInfo info(String path) throws FileFailure {
        return node(path).info();
    }

    public synchronized boolean exists(String path) {
        try {
            node(path);
            return true;
        } catch (FileFailure missing) {
            return false;
        }
    }

    /** At most so many bytes of a file; none at its end. */
    public synchronized byte[] read(String path, long from, int most) throws FileFailure {
        return file(path).read(from, most);
    }

    /** The whole file. */
    public byte[] read(String path) throws FileFailure {
        return read(path, 0, (int) BYTES_MAX);
    }

    /** Makes the file where there is none; what it holds stays. */
    public synchronized void create(String path) throws FileFailure {
        FileNode parent = parent(path);
        FileNode there = parent.children().get(name(path));
        if (there == null) {
            parent.children().put(name(path), FileNode.file(clock.get()));
            parent.modified(clock.get());
        } else if (there.isDirectory()) {
            throw new FileFailure(Reason.IS_DIRECTORY, path);
        }
    }

    /** Writes into a file from there on; what lies between its end and there is zero. */
    public synchronized void write(String path, long from, byte[] bytes) throws FileFailure {
        FileNode file = file(path);
        makeRoom(path, Math.max(0, from + bytes.length - file.size()));
        file.write((int) from, bytes);
        file.modified(clock.get());
    }

    /** Writes at the end of a file, which is made where there is none, with the directories above it. */
    public synchronized void append(String path, byte[] bytes) throws FileFailure {
        makeWay(path);
        write(path, file(path).size(), bytes);
    }

    /** Makes a file with this content, and the directories above it. */
    public synchronized void put(String path, byte[] content) throws FileFailure {
        makeWay(path);
        resize(path, 0);
        write(path, 0, content);
    }

    private void makeWay(String path) throws FileFailure {
        List<String> parts = parts(path);
        makeDirectory(String.join("/", parts.subList(0, Math.max(0, parts.size() - 1))));
        create(path);
    }

    /** Cuts a file, or lengthens it with zeros. */
    public synchronized void resize(String path, long size) throws FileFailure {
        FileNode file = file(path);
        makeRoom(path, Math.max(0, size - file.size()));
        file.resize((int) size);
        file.modified(clock.get());
    }

    private void makeRoom(String path, long more) throws FileFailure {
        if (more > BYTES_MAX || root.total() + more > BYTES_MAX) {
            throw new FileFailure(Reason.NO_SPACE, path);
        }
    }

    /** Makes a directory and those above it; one that is there already is left as it is. */
    public synchronized void makeDirectory(String path) throws FileFailure {
        FileNode node = root;
        List<String> parts = parts(path);
        if (parts.size() > DEPTH_MAX) {
            throw new FileFailure(Reason.NO_SPACE, path);
        }
        for (String part : parts) {
            node = node.children().computeIfAbsent(part, name -> FileNode.directory(clock.get()));
            if (!node.isDirectory()) {
                throw new FileFailure(Reason.NOT_A_DIRECTORY, path);
            }
        }
    }

    /** Removes a file or an empty directory. */
    public synchronized void remove(String path) throws FileFailure {
        if (!node(path).children().isEmpty()) {
            throw new FileFailure(Reason.DIRECTORY_NOT_EMPTY, path);
        }
        removeAll(path);
    }

    /** Removes a file or a directory with everything in it. */
    public synchronized void removeAll(String path) throws FileFailure {
        node(path);
        FileNode parent = parent(path);
        parent.children().remove(name(path));
        parent.modified(clock.get());
    }

    /** Gives a file or directory another name, in the place of what had it. */
    public synchronized void rename(String from, String to) throws FileFailure {
        FileNode moved = node(from);
        if (normal(to).startsWith(normal(from) + "/")) {
            throw new FileFailure(Reason.PERMISSION_DENIED, to);
        }
        FileNode target = parent(to);
        parent(from).children().remove(name(from));
        target.children().put(name(to), moved);
    }

    public synchronized void modified(String path, Instant when) throws FileFailure {
        node(path).modified(when);
    }

    /** The bytes in all files. */
    public synchronized long total() {
        return root.total();
    }

    private FileNode file(String path) throws FileFailure {
        FileNode node = node(path);
        if (node.isDirectory()) {
            throw new FileFailure(Reason.IS_DIRECTORY, path);
        }
        return node;
    }

    private FileNode node(String path) throws FileFailure {
        return walk(path, parts(path));
    }

    private FileNode parent(String path) throws FileFailure {
        List<String> parts = parts(path);
        if (parts.isEmpty()) {
            throw new FileFailure(Reason.PERMISSION_DENIED, path);
        }
        FileNode parent = walk(path, parts.subList(0, parts.size() - 1));
        if (!parent.isDirectory()) {
            throw new FileFailure(Reason.NOT_A_DIRECTORY, path);
        }
        return parent;
    }

    private FileNode walk(String path, List<String> parts) throws FileFailure {
        FileNode node = root;
        for (String part : parts) {
            FileNode next = node.children().get(part);
            if (next == null) {
                throw new FileFailure(Reason.NOT_FOUND, path);
            }
            node = next;
        }
        return node;
    }

    private static String name(String path) {
        List<String> parts = parts(path);
        return parts.get(parts.size() - 1);
    }
}
