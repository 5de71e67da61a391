package dev.relaunch.emulator.service.afc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaunch.emulator.files.FileTree;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** What the tools never ask for: each refusal with its number, and hostile bytes. */
public final class AfcSessionTest {

    private static final long SEED = Long.getLong("relaunch.seed", System.nanoTime());

    private FileTree tree = new FileTree(() -> Instant.EPOCH);

    @BeforeMethod
    public void plant() throws IOException {
        tree = new FileTree(() -> Instant.EPOCH);
        tree.put("/folder/file", "content".getBytes(StandardCharsets.UTF_8));
    }

    /** Sends the requests, one after the other, and returns the last reply. */
    private AfcPacket ask(AfcPacket... requests) throws IOException {
        ByteArrayOutputStream in = new ByteArrayOutputStream();
        for (AfcPacket request : requests) {
            request.write(in);
        }
        InputStream replies = new ByteArrayInputStream(serve(in.toByteArray()));
        AfcPacket last = AfcPacket.read(replies).orElseThrow();
        for (int i = 1; i < requests.length; i++) {
            last = AfcPacket.read(replies).orElseThrow();
        }
        return last;
    }

    private byte[] serve(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new AfcSession(tree, "iPhone15,4").serve(new BytesSocket(bytes, out));
        return out.toByteArray();
    }

    private static AfcPacket request(int operation, Object... arguments) {
        ByteBuffer bytes = ByteBuffer.allocate(256).order(ByteOrder.LITTLE_ENDIAN);
        for (Object argument : arguments) {
            if (argument instanceof Number number) {
                bytes.putLong(number.longValue());
            } else {
                bytes.put((argument + "\0").getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] exact = new byte[bytes.position()];
        bytes.flip().get(exact);
        return new AfcPacket(1, operation, exact, new byte[0]);
    }

    private static long status(AfcPacket reply) {
        assertThat(reply.operation()).isEqualTo(AfcOperation.STATUS);
        return reply.fields().getLong();
    }

    @Test
    public void refusalsHaveTheirNumbers() throws Exception {
        assertThat(status(ask(request(0x0a, "/nowhere")))).isEqualTo(8);
        assertThat(status(ask(request(0x0d, 1, "/folder")))).isEqualTo(9);
        assertThat(status(ask(request(0x0d, 1, "/folder/other")))).isEqualTo(8);
        assertThat(status(ask(request(0x08, "/folder")))).isEqualTo(33);
        assertThat(status(ask(request(0x08, "/")))).isEqualTo(33);
        assertThat(status(ask(request(0x22, "/")))).isEqualTo(10);
        assertThat(status(ask(request(0x18, "/folder", "/folder/into/itself")))).isEqualTo(10);
        assertThat(status(ask(request(0x0d, 9, "/folder/file")))).isEqualTo(7);
        assertThat(status(ask(request(0x0f, 99, 10)))).isEqualTo(7);
        assertThat(status(ask(request(0x15)))).isEqualTo(7);
        assertThat(status(ask(request(0x07, 1L << 40, "/folder/file")))).isEqualTo(7);
        assertThat(status(ask(request(0x07, FileTree.BYTES_MAX + 1, "/folder/file"))))
                .isEqualTo(18);
        assertThat(status(ask(request(0x1c, 1, "/a", "/b"))))
                .as("links are not supported")
                .isEqualTo(15);
    }

    @Test
    public void fileIsReadFromWhereTheHostWantsIt() throws Exception {
        AfcPacket rest = ask(request(0x0d, 1, "/folder/file"), request(0x11, 1, 0, 3), request(0x0f, 1, 100));

        assertThat(rest.payload()).asString(StandardCharsets.UTF_8).isEqualTo("tent");
    }

    @Test
    public void twoDotsDoNotLeadOut() throws Exception {
        assertThat(ask(request(0x03, "../../folder")).payload())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(".\0..\0file\0");
    }

    @Test
    public void damagedRequestsAreAnsweredOrEndTheConnection() throws IOException {
        Random random = new Random(SEED);
        ByteArrayOutputStream good = new ByteArrayOutputStream();
        request(0x0d, 3, "/folder/new").write(good);
        new AfcPacket(2, 0x10, AfcPacket.number(1), "text".getBytes(StandardCharsets.UTF_8)).write(good);
        request(0x14, 1).write(good);
        for (int i = 0; i < 5_000; i++) {
            byte[] damaged = good.toByteArray();
            for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                serve(damaged);
            } catch (IOException ended) {
                assertThat(ended.getMessage()).isNotEmpty();
            } catch (RuntimeException | Error escaped) {
                throw new AssertionError("replay with -Drelaunch.seed=" + SEED, escaped);
            }
        }
    }

    /** A socket whose other end has said all already. */
    private static final class BytesSocket extends Socket {
        private final InputStream in;
        private final OutputStream out;

        BytesSocket(byte[] in, OutputStream out) {
            this.in = new ByteArrayInputStream(in);
            this.out = out;
        }

        @Override
        public InputStream getInputStream() {
            return in;
        }

        @Override
        public OutputStream getOutputStream() {
            return out;
        }
    }
}
