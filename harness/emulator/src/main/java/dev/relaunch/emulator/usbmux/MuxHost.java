package dev.relaunch.emulator.usbmux;

import com.dd.plist.NSArray;
import com.dd.plist.NSDictionary;
import com.dd.plist.NSObject;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

/** What the muxer knows: who is attached, which pair records the host keeps, and who wants to hear of changes. */
final class MuxHost {

    private static final int RECORDS_MAX = 1_000;

    private final String buid;
    private final Map<Integer, MuxDevice> attached = new ConcurrentSkipListMap<>();
    private final Map<String, Supplier<byte[]>> pairRecords = new ConcurrentHashMap<>();
    private final Set<MuxClient> listeners = ConcurrentHashMap.newKeySet();

    MuxHost(String buid, List<MuxDevice> devices) {
        this.buid = buid;
        for (MuxDevice device : devices) {
            // Clients take 0 for the end of the list.
            attached.put(attached.size() + 1, device);
            // Read when it is asked for: its keys may still be in the making.
            pairRecords.put(device.udid(), device::pairRecord);
        }
    }

    String buid() {
        return buid;
    }

    Optional<MuxDevice> device(int id) {
        return Optional.ofNullable(attached.get(id));
    }

    Collection<NSDictionary> attachMessages() {
        return attached.entrySet().stream()
                .map(entry -> attachMessage(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static NSDictionary attachMessage(int id, MuxDevice device) {
        NSDictionary properties = new NSDictionary();
        properties.put("ConnectionSpeed", 480_000_000);
        properties.put("ConnectionType", "USB");
        properties.put("DeviceID", id);
        properties.put("LocationID", 0x14100000 + id);
        properties.put("ProductID", 0x12a8);
        properties.put("SerialNumber", device.udid());
        NSDictionary message = new NSDictionary();
        message.put("MessageType", "Attached");
        message.put("DeviceID", id);
        message.put("Properties", properties);
        return message;
    }

    NSDictionary deviceList() {
        NSDictionary list = new NSDictionary();
        list.put("DeviceList", new NSArray(attachMessages().toArray(new NSObject[0])));
        return list;
    }

    Optional<byte[]> pairRecord(String udid) {
        return Optional.ofNullable(pairRecords.get(udid)).map(Supplier::get);
    }

    /** Returns false where no more records are kept: only a client gone wild saves that many. */
    boolean savePairRecord(String udid, byte[] record) {
        if (pairRecords.size() >= RECORDS_MAX && !pairRecords.containsKey(udid)) {
            return false;
        }
        pairRecords.put(udid, () -> record);
        return true;
    }

    void deletePairRecord(String udid) {
        pairRecords.remove(udid);
    }

    void listen(MuxClient client) {
        listeners.add(client);
    }

    void forget(MuxClient client) {
        listeners.remove(client);
    }

    NSDictionary listenerList() {
        NSDictionary list = new NSDictionary();
        list.put(
                "ListenerList",
                new NSArray(listeners.stream().map(MuxClient::description).toArray(NSObject[]::new)));
        return list;
    }

    /** Tells the listeners that the host has paired with the device. */
    void announcePaired(int id) {
        NSDictionary message = new NSDictionary();
        message.put("MessageType", "Paired");
        message.put("DeviceID", id);
        for (MuxClient listener : listeners) {
            try {
                listener.event(message);
            } catch (IOException gone) {
                forget(listener);
            }
        }
    }
}
