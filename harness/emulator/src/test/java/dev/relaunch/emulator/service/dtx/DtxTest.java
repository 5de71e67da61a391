package dev.relaunch.emulator.service.dtx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.testng.annotations.Test;

/** Messages and archives: what is written can be read, and what is broken ends the connection and nothing else. */
public final class DtxTest {

    private static final long SEED = Long.getLong("relaunch.seed", System.nanoTime());

    /** Header, body header and the head of the first argument; the archives behind them are the plist library's to read. */
    private static final int STRUCTURE_BYTES = 76;

    private static final DtxMessage CALL =
            DtxMessage.call(7, 3, "launch:options:", Arrays.asList("com.example.app", Map.of("KillExisting", 1), null));

    private static Optional<DtxMessage> read(byte[] bytes) throws IOException {
        return new DtxReader(new ByteArrayInputStream(bytes)).read();
    }

    @Test
    public void everyKindOfValueSurvivesAnArchive() throws Exception {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("text", "Café");
        values.put("whole", 4_294_967_296L);
        values.put("real", 0.5);
        values.put("flag", true);
        values.put("list", List.of("a", List.of(), "b"));

        assertThat(KeyedArchive.unarchive(KeyedArchive.archive(values))).isEqualTo(values);
        assertThat(KeyedArchive.unarchive(KeyedArchive.archive(null))).isNull();
        assertThat(KeyedArchive.unarchive(KeyedArchive.archive(new byte[] {1, 2})))
                .isEqualTo(new byte[] {1, 2});
        // A date is seconds since 2001.
        assertThat(KeyedArchive.unarchive(KeyedArchive.archive(Instant.parse("2001-01-01T00:00:01.500Z"))))
                .isEqualTo(Map.of("NS.time", 1.5));
    }

    @Test
    public void archiveOfMoreThan255ObjectsKeepsItsReferences() throws Exception {
        List<String> many =
                IntStream.range(0, 1_000).mapToObj(i -> "object " + i).toList();

        assertThat(KeyedArchive.unarchive(KeyedArchive.archive(many))).isEqualTo(many);
    }

    @Test
    public void messageInFragmentsIsPutTogether() throws Exception {
        byte[] whole = CALL.bytes();
        byte[] body = Arrays.copyOfRange(whole, DtxMessage.HEADER_BYTES, whole.length);
        int half = body.length / 2;
        byte[] first = header(whole, 0, body.length);
        byte[] second = header(whole, 1, half);
        byte[] third = header(whole, 2, body.length - half);
        ByteBuffer stream = ByteBuffer.allocate(3 * DtxMessage.HEADER_BYTES + body.length)
                .put(first)
                .put(second)
                .put(body, 0, half)
                .put(third)
                .put(body, half, body.length - half);

        DtxMessage read = read(stream.array()).orElseThrow();

        assertThat(read.payload()).isEqualTo("launch:options:");
        assertThat(read.arguments()).hasSize(3).first().isEqualTo("com.example.app");
    }

    private static byte[] header(byte[] of, int fragment, int length) {
        byte[] header = Arrays.copyOf(of, DtxMessage.HEADER_BYTES);
        ByteBuffer.wrap(header)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(8, (short) fragment)
                .putShort(10, (short) 3)
                .putInt(12, length);
        return header;
    }

    @Test
    public void everyPrefixOfAMessageIsAnEndInTheMiddle() throws Exception {
        byte[] whole = CALL.bytes();
        assertThat(read(new byte[0])).isEmpty();
        for (int length = 1; length < whole.length; length++) {
            byte[] prefix = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(prefix)).as("%d bytes", length).isInstanceOf(IOException.class);
        }
    }

    @Test
    public void damagedMessagesAreReadOrRefused() {
        Random random = new Random(SEED);
        byte[] whole = CALL.bytes();
        for (int i = 0; i < 10_000; i++) {
            byte[] damaged = whole.clone();
            for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
                damaged[random.nextInt(i % 50 == 0 ? damaged.length : STRUCTURE_BYTES)] = (byte) random.nextInt();
            }
            try {
                read(damaged);
            } catch (IOException refused) {
                assertThat(refused.getMessage()).isNotEmpty();
            } catch (RuntimeException | Error escaped) {
                throw new AssertionError("replay with -Drelaunch.seed=" + SEED, escaped);
            }
        }
    }

    @Test
    public void lengthThatNobodySendsIsNotWaitedFor() {
        byte[] header = header(CALL.bytes(), 0, Integer.MAX_VALUE);
        ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).putShort(10, (short) 1);

        assertThatThrownBy(() -> read(header)).hasMessageContaining("a message of 2147483647 bytes");
    }
}
