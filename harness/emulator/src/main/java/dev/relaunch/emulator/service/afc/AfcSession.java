package dev.relaunch.emulator.service.afc;

import dev.relaunch.emulator.files.FileFailure;
import dev.relaunch.emulator.files.FileInfo;
import dev.relaunch.emulator.files.FileTree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One host at work on one file tree.
 *
 * <p>Lists travel in a reply's payload, handles among its arguments: clients look for them nowhere else.
 */
final class AfcSession {

    private static final int READ_BYTES_MAX = 4 << 20;
    private static final int OPEN_MAX = 256;
    private static final int SEEK_SET = 0;
    private static final int SEEK_CURRENT = 1;
    private static final int SEEK_END = 2;

    private final FileTree tree;
    private final String model;
    private final Map<Long, OpenFile> open = new HashMap<>();
    private long lastHandle;

    AfcSession(FileTree tree, String model) {
        this.tree = tree;
        this.model = model;
    }

    void serve(Socket socket) throws IOException {
        while (true) {
            Optional<AfcPacket> request = AfcPacket.read(socket.getInputStream());
            if (request.isEmpty()) {
                return;
            }
            answer(request.get()).write(socket.getOutputStream());
        }
    }

    private AfcPacket answer(AfcPacket request) {
        Optional<AfcOperation> operation = AfcOperation.of(request.operation());
        if (operation.isEmpty()) {
            return status(request, AfcStatus.OPERATION_NOT_SUPPORTED);
        }
        try {
            return answer(operation.get(), request, request.fields());
        } catch (FileFailure failure) {
            return status(request, AfcStatus.of(failure));
        } catch (BufferUnderflowException | IllegalArgumentException missing) {
            return status(request, AfcStatus.INVALID_ARGUMENT);
        }
    }

    private AfcPacket answer(AfcOperation operation, AfcPacket request, ByteBuffer arguments) throws FileFailure {
        return switch (operation) {
            case READ_DIRECTORY ->
                data(request, Stream.concat(Stream.of(".", ".."), tree.list(path(arguments)).stream()));
            case GET_FILE_INFO -> data(request, about(tree.info(path(arguments))));
            case GET_DEVICE_INFO -> data(request, aboutDevice());
            case GET_CONNECTION_INFO -> data(request, Stream.of("Version", "1", "Name", "AFC"));
            case MAKE_DIRECTORY -> {
                tree.makeDirectory(path(arguments));
                yield done(request);
            }
            case REMOVE_PATH -> {
                tree.remove(path(arguments));
                yield done(request);
            }
            case REMOVE_PATH_AND_CONTENTS -> {
                tree.removeAll(path(arguments));
                yield done(request);
            }
            case RENAME_PATH -> {
                tree.rename(path(arguments), path(arguments));
                yield done(request);
            }
            case TRUNCATE -> {
                long size = arguments.getLong();
                tree.resize(path(arguments), natural(size));
                yield done(request);
            }
            case SET_MODIFICATION_TIME -> {
                long nanos = arguments.getLong();
                tree.modified(path(arguments), Instant.ofEpochSecond(0, nanos));
                yield done(request);
            }
            case OPEN -> open(request, arguments);
            case READ -> read(request, arguments);
            case WRITE -> write(request, arguments);
            case SEEK -> seek(request, arguments);
            case TELL ->
                reply(
                        request,
                        AfcOperation.TELL_RESULT,
                        AfcPacket.number(file(arguments).position()));
            case SET_SIZE -> {
                OpenFile file = file(arguments);
                tree.resize(file.path(), natural(arguments.getLong()));
                yield done(request);
            }
            // Nobody else has the file open in a way that would matter.
            case LOCK -> done(request);
            case CLOSE ->
                open.remove(arguments.getLong()) == null ? status(request, AfcStatus.INVALID_ARGUMENT) : done(request);
        };
    }

    private AfcPacket open(AfcPacket request, ByteBuffer arguments) throws FileFailure {
        long mode = arguments.getLong();
        String path = path(arguments);
        OpenFile file = OpenFile.of(path, mode);
        if (tree.exists(path) && tree.info(path).directory()) {
            return status(request, AfcStatus.OBJECT_IS_DIRECTORY);
        }
        if (open.size() >= OPEN_MAX) {
            return status(request, AfcStatus.PERMISSION_DENIED);
        }
        if (mode >= 2) {
            tree.create(path);
        }
        if (mode == 3 || mode == 4) {
            tree.resize(path, 0);
        }
        tree.info(path);
        open.put(++lastHandle, file);
        return reply(request, AfcOperation.OPEN_RESULT, AfcPacket.number(lastHandle));
    }

    private AfcPacket read(AfcPacket request, ByteBuffer arguments) throws FileFailure {
        OpenFile file = file(arguments);
        if (!file.readable()) {
            return status(request, AfcStatus.PERMISSION_DENIED);
        }
        byte[] bytes =
                tree.read(file.path(), file.position(), (int) Math.min(READ_BYTES_MAX, natural(arguments.getLong())));
        file.position(file.position() + bytes.length);
        return new AfcPacket(request.number(), AfcOperation.DATA, new byte[0], bytes);
    }

    private AfcPacket write(AfcPacket request, ByteBuffer arguments) throws FileFailure {
        OpenFile file = file(arguments);
        if (!file.writable()) {
            return status(request, AfcStatus.PERMISSION_DENIED);
        }
        long from = file.appending() ? tree.info(file.path()).size() : file.position();
        tree.write(file.path(), from, request.payload());
        file.position(from + request.payload().length);
        return done(request);
    }

    private AfcPacket seek(AfcPacket request, ByteBuffer arguments) throws FileFailure {
        OpenFile file = file(arguments);
        long whence = arguments.getLong();
        long offset = arguments.getLong();
        long from = switch ((int) whence) {
            case SEEK_SET -> 0;
            case SEEK_CURRENT -> file.position();
            case SEEK_END -> tree.info(file.path()).size();
            default -> throw new IllegalArgumentException("whence " + whence);
        };
        file.position(natural(from + offset));
        return done(request);
    }

    private OpenFile file(ByteBuffer arguments) {
        OpenFile file = open.get(arguments.getLong());
        if (file == null) {
            throw new IllegalArgumentException("no such handle");
        }
        return file;
    }

    /** A number that a file can have as a size. */
    private static long natural(long value) {
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("out of range: " + value);
        }
        return value;
    }

    /** The next path: up to its NUL, which some clients leave out. */
    private static String path(ByteBuffer arguments) {
        ByteArrayOutputStream path = new ByteArrayOutputStream();
        while (arguments.hasRemaining()) {
            byte next = arguments.get();
            if (next == 0) {
                break;
            }
            path.write(next);
        }
        return path.toString(StandardCharsets.UTF_8);
    }

    private static Stream<String> about(FileInfo info) {
        return Stream.of(
                "st_size", String.valueOf(info.directory() ? 64 : info.size()),
                "st_blocks", String.valueOf((info.size() + 4095) / 4096 * 8),
                "st_nlink", info.directory() ? "2" : "1",
                "st_ifmt", info.directory() ? "S_IFDIR" : "S_IFREG",
                "st_mtime", nanos(info.modified()),
                "st_birthtime", nanos(info.created()));
    }

    private static String nanos(Instant time) {
        return String.valueOf(time.getEpochSecond() * 1_000_000_000L + time.getNano());
    }

    private Stream<String> aboutDevice() {
        return Stream.of(
                "Model",
                model,
                "FSTotalBytes",
                String.valueOf(FileTree.BYTES_MAX),
                "FSFreeBytes",
                String.valueOf(FileTree.BYTES_MAX - tree.total()),
                "FSBlockSize",
                "4096");
    }

    private static AfcPacket done(AfcPacket request) {
        return status(request, AfcStatus.SUCCESS);
    }

    private static AfcPacket status(AfcPacket request, AfcStatus status) {
        return reply(request, AfcOperation.STATUS, AfcPacket.number(status.number()));
    }

    private static AfcPacket reply(AfcPacket request, int operation, byte[] arguments) {
        return new AfcPacket(request.number(), operation, arguments, new byte[0]);
    }

    private static AfcPacket data(AfcPacket request, Stream<String> strings) {
        List<String> all = strings.toList();
        byte[] payload = (String.join("\0", all) + "\0").getBytes(StandardCharsets.UTF_8);
        return new AfcPacket(request.number(), AfcOperation.DATA, new byte[0], payload);
    }
}
