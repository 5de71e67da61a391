package dev.relaunch.emulator.usbmux;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The pair records that the host keeps, by UDID; they outlive the muxer. */
final class PairRecords {

    private static final int RECORDS_MAX = 1_000;

    private final Map<String, Supplier<byte[]>> records = new ConcurrentHashMap<>();

    /** Keeps a record that is made when it is asked for: its keys may still be in the making. */
    void keep(String udid, Supplier<byte[]> record) {
        records.put(udid, record);
    }

    Optional<byte[]> get(String udid) {
        return Optional.ofNullable(records.get(udid)).map(Supplier::get);
    }

    /** Returns false where no more records are kept: only a client gone wild saves that many. */
    boolean save(String udid, byte[] record) {
        if (records.size() >= RECORDS_MAX && !records.containsKey(udid)) {
            return false;
        }
        keep(udid, () -> record);
        return true;
    }

    /** Returns false where there was none. */
    boolean delete(String udid) {
        return records.remove(udid) != null;
    }
}
