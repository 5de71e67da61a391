package dev.relaunch.emulator.usbmux;

import com.dd.plist.NSArray;
import com.dd.plist.NSDictionary;
import com.dd.plist.NSObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a running muxer knows: who is attached, and who wants to hear of changes. */
final class MuxHost {

    private final String buid;
    private final PairRecords pairRecords;
    private final Map<Integer, Attachment> attached = new LinkedHashMap<>();
    private final List<MuxClient> listeners = new ArrayList<>();
    /** Clients take 0 for the end of the list. */
    private int next = 1;

    MuxHost(String buid, PairRecords pairRecords) {
        this.buid = buid;
        this.pairRecords = pairRecords;
    }

    String buid() {
        return buid;
    }

    PairRecords pairRecords() {
        return pairRecords;
    }

    synchronized void attach(MuxDevice device) {
        if (find(device.udid()).isEmpty()) {
            Attachment attachment = new Attachment(next++, device);
            attached.put(attachment.id(), attachment);
            tell(attachment.message());
        }
    }

    synchronized void detach(String udid) {
        find(udid).ifPresent(attachment -> {
            attached.remove(attachment.id());
            attachment.detach();
            tell(attachment.event("Detached"));
        });
    }

    synchronized Optional<Attachment> find(String udid) {
        return attached.values().stream()
                .filter(each -> each.device().udid().equals(udid))
                .findFirst();
    }

    synchronized Optional<Attachment> find(int id) {
        return Optional.ofNullable(attached.get(id));
    }

    synchronized NSDictionary deviceList() {
        NSDictionary list = new NSDictionary();
        list.put(
                "DeviceList",
                new NSArray(attached.values().stream().map(Attachment::message).toArray(NSObject[]::new)));
        return list;
    }

    /** From now on the client is told of changes, after it has been told who is there. */
    synchronized void listen(MuxClient client) {
        attached.values().forEach(each -> client.event(each.message()));
        listeners.add(client);
    }

    synchronized void forget(MuxClient client) {
        listeners.remove(client);
    }

    synchronized NSDictionary listenerList() {
        NSDictionary list = new NSDictionary();
        list.put(
                "ListenerList",
                new NSArray(listeners.stream().map(MuxClient::description).toArray(NSObject[]::new)));
        return list;
    }

    /** Tells the listeners that the host has paired with the device. */
    synchronized void announcePaired(int id) {
        find(id).ifPresent(attachment -> tell(attachment.event("Paired")));
    }

    private void tell(NSDictionary message) {
        listeners.forEach(listener -> listener.event(message));
    }
}
