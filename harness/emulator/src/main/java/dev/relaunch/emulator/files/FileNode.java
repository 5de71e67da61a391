package dev.relaunch.emulator.files;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** A file or a directory; which of both it is stays the same. */
final class FileNode {

    private final boolean directory;
    private final Map<String, FileNode> children = new TreeMap<>();
    private final Instant created;
    private Instant modified;
    private byte[] content = new byte[0];
    private int size;

    private FileNode(boolean directory, Instant now) {
        this.directory = directory;
        this.created = now;
        this.modified = now;
    }

    static FileNode directory(Instant now) {
        return new FileNode(true, now);
    }

    static FileNode file(Instant now) {
        return new FileNode(false, now);
    }

    boolean isDirectory() {
        return directory;
    }

    /** By name, in the order of the names. */
    Map<String, FileNode> children() {
        return children;
    }

    FileInfo info() {
        return new FileInfo(directory, size, created, modified);
    }

    void modified(Instant when) {
        modified = when;
    }

    int size() {
        return size;
    }

    /** The bytes of this file and of all below this directory. */
    long total() {
        return size + children.values().stream().mapToLong(FileNode::total).sum();
    }

    /** At most so many bytes; none at the end. */
    byte[] read(long from, int most) {
        if (from >= size) {
            return new byte[0];
        }
        int begin = (int) from;
        return Arrays.copyOfRange(content, begin, (int) Math.min(size, from + (long) most));
    }

    void write(int from, byte[] bytes) {
        int end = from + bytes.length;
        if (end > content.length) {
            content = Arrays.copyOf(content, Math.max(end, content.length * 2));
        }
        System.arraycopy(bytes, 0, content, from, bytes.length);
        size = Math.max(size, end);
    }

    /** Cuts it, or fills it with zeros. */
    void resize(int newSize) {
        content = Arrays.copyOf(content, newSize);
        size = newSize;
    }
}
