package dev.relaunch.emulator.usbmux;

import com.dd.plist.NSData;
import com.dd.plist.NSDictionary;
import dev.relaunch.emulator.wire.Connections;
import dev.relaunch.emulator.wire.Outbox;
import dev.relaunch.emulator.wire.Plists;
import dev.relaunch.emulator.wire.UsbmuxFrame;
import java.io.IOException;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One client of the muxer, from its first request until it leaves or its connection becomes a device's. */
final class MuxClient {

    /** A client that takes longer for one request holds a place that others may want. */
    private static final int REQUEST_MILLIS_MAX = (int) TimeUnit.MINUTES.toMillis(1);

    private final MuxHost host;
    private final Socket socket;
    private volatile NSDictionary description = new NSDictionary();
    private volatile @Nullable Outbox<NSDictionary> events;

    MuxClient(MuxHost host, Socket socket) {
        this.host = host;
        this.socket = socket;
    }

    /** Answers requests; after a Connect the rest of the stream goes to the device. */
    void serve() throws IOException {
        try {
            socket.setSoTimeout(REQUEST_MILLIS_MAX);
            Optional<Connections.Handler> device = Optional.empty();
            while (device.isEmpty()) {
                Optional<UsbmuxFrame> frame = UsbmuxFrame.read(socket.getInputStream());
                if (frame.isEmpty()) {
                    return;
                }
                device = answer(frame.get());
            }
            socket.setSoTimeout(0);
            device.get().serve(socket);
        } finally {
            host.forget(this);
            Outbox<NSDictionary> open = events;
            if (open != null) {
                open.close();
            }
        }
    }

    private Optional<Connections.Handler> answer(UsbmuxFrame frame) throws IOException {
        int tag = frame.tag();
        if (frame.version() != UsbmuxFrame.VERSION || frame.type() != UsbmuxFrame.PLIST) {
            reply(tag, MuxResult.BAD_VERSION);
            return Optional.empty();
        }
        NSDictionary request = Plists.dictionary(frame.payload());
        switch (Plists.string(request, "MessageType").orElse("")) {
            case "Connect" -> {
                return connect(tag, request);
            }
            case "ListDevices" -> reply(tag, host.deviceList());
            case "Listen" -> listen(tag, request);
            case "ListListeners" -> reply(tag, host.listenerList());
            case "ReadBUID" -> {
                NSDictionary buid = new NSDictionary();
                buid.put("BUID", host.buid());
                reply(tag, buid);
            }
            case "ReadPairRecord" -> readPairRecord(tag, request);
            case "SavePairRecord" -> savePairRecord(tag, request);
            case "DeletePairRecord" ->
                reply(tag, host.pairRecords().delete(recordId(request)) ? MuxResult.OK : MuxResult.BAD_DEVICE);
            default -> reply(tag, MuxResult.BAD_COMMAND);
        }
        return Optional.empty();
    }

    private Optional<Connections.Handler> connect(int tag, NSDictionary request) throws IOException {
        Optional<Attachment> attachment =
                host.find(Plists.integer(request, "DeviceID").orElse(0));
        if (attachment.isEmpty()) {
            reply(tag, MuxResult.BAD_DEVICE);
            return Optional.empty();
        }
        // The client sends the port in network byte order, as a number.
        int swapped = Plists.integer(request, "PortNumber").orElse(0);
        int port = (swapped & 0xff) << 8 | (swapped >> 8 & 0xff);
        Optional<Connections.Handler> handler =
                attachment.get().device().port(port).map(found -> attachment.get().stream(port, found));
        reply(tag, handler.isPresent() ? MuxResult.OK : MuxResult.CONNECTION_REFUSED);
        return handler;
    }

    private void listen(int tag, NSDictionary request) throws IOException {
        if (events != null) {
            reply(tag, MuxResult.BAD_COMMAND);
            return;
        }
        NSDictionary about = new NSDictionary();
        Plists.string(request, "ProgName").ifPresent(name -> about.put("ProgName", name));
        Plists.string(request, "ClientVersionString").ifPresent(version -> about.put("ClientVersionString", version));
        description = about;
        reply(tag, MuxResult.OK);
        // Who listens may be silent for as long as it likes.
        socket.setSoTimeout(0);
        events = Outbox.start("usbmuxd listener", socket, message -> reply(0, message));
        host.listen(this);
    }

    private void readPairRecord(int tag, NSDictionary request) throws IOException {
        Optional<byte[]> record = host.pairRecords().get(recordId(request));
        if (record.isEmpty()) {
            reply(tag, MuxResult.BAD_DEVICE);
            return;
        }
        NSDictionary found = new NSDictionary();
        found.put("PairRecordData", new NSData(record.get()));
        reply(tag, found);
    }

    private void savePairRecord(int tag, NSDictionary request) throws IOException {
        boolean saved = request.get("PairRecordData") instanceof NSData data
                && host.pairRecords().save(recordId(request), data.bytes());
        reply(tag, saved ? MuxResult.OK : MuxResult.BAD_COMMAND);
        if (saved) {
            host.announcePaired(Plists.integer(request, "DeviceID").orElse(0));
        }
    }

    private static String recordId(NSDictionary request) {
        return Plists.string(request, "PairRecordID").orElse("");
    }

    /** Who listens, as it introduced itself. */
    NSDictionary description() {
        return description;
    }

    /** Sends what nobody asked for, without waiting for who listens. */
    void event(NSDictionary message) {
        Outbox<NSDictionary> listening = events;
        if (listening != null) {
            listening.put(message);
        }
    }

    private void reply(int tag, MuxResult result) throws IOException {
        NSDictionary message = new NSDictionary();
        message.put("MessageType", "Result");
        message.put("Number", result.number());
        reply(tag, message);
    }

    private synchronized void reply(int tag, NSDictionary message) throws IOException {
        socket.getOutputStream().write(UsbmuxFrame.of(tag, message).bytes());
    }
}
