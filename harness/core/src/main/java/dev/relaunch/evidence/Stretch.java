package dev.relaunch.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One stretch of a file, read on its own, perhaps beside others, and told in its turn by {@link Capture#take}. */
public final class Stretch {

    /** Small enough to stay in a core's own cache between being read and being searched. */
    static final int PORTION = 1 << 18;

    /** Where the bytes of a file come from. */
    public interface Source {
        /** Puts bytes of the file from this position on there, and returns how many; -1 at its end. */
        int read(byte[] into, int at, int length, long position) throws IOException;
    }

    private final RecordScan scan;
    private final Kept kept = new Kept();

    /** The stretch from the first record that begins at or after an offset to the first at or after another. */
    Stretch(Interest interest, long from, long to) {
        boolean seek = from > 0;
        scan = new RecordScan(Layout.PLAIN, interest, kept, seek ? from - 1 : 0, seek, to, 2 * PORTION);
    }

    /** Reads all of it. */
    public Stretch read(Source file) throws IOException {
        while (!scan.stopped()) {
            int room = scan.room(PORTION);
            int count = file.read(scan.buffer(), room, PORTION, scan.offset());
            if (count < 0) {
                scan.finish();
                return this;
            }
            scan.filled(count);
        }
        return this;
    }

    RecordScan scan() {
        return scan;
    }

    /** Tells what was found, in its order. */
    void tell(RecordSink sink) {
        kept.found.forEach(event -> event.accept(sink));
    }

    /** What was found, until it is asked for. */
    private static final class Kept implements RecordSink {

        private final List<Consumer<RecordSink>> found = new ArrayList<>();

        @Override
        public void day(int date, long nanoOfDay) {
            found.add(sink -> sink.day(date, nanoOfDay));
        }

        @Override
        public void name(String name) {
            found.add(sink -> sink.name(name));
        }

        @Override
        public void marker(SyslogReader.Marker marker) {
            found.add(sink -> sink.marker(marker));
        }

        @Override
        public void record(RawRecord record) {
            found.add(sink -> sink.record(record));
        }
    }
}
