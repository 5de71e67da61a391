package dev.relaunch.emulator.usbmux;

import com.dd.plist.NSData;
import com.dd.plist.NSDictionary;
import dev.relaunch.emulator.wire.Connections;
import dev.relaunch.emulator.wire.Plists;
import dev.relaunch.emulator.wire.UsbmuxFrame;
import java.io.IOException;
import java.net.Socket;
import java.util.Optional;

/** One client of the muxer, from its first request until it leaves or its connection becomes a device's. */
final class MuxClient {

    private final MuxHost host;
    private final Socket socket;
    private volatile NSDictionary description = new NSDictionary();

    MuxClient(MuxHost host, Socket socket) {
        this.host = host;
        this.socket = socket;
    }

    /** Answers requests; after a Connect the rest of the stream goes to the device. */
    void serve() throws IOException {
        try {
            Optional<Connections.Handler> device = Optional.empty();
            while (device.isEmpty()) {
                Optional<UsbmuxFrame> frame = UsbmuxFrame.read(socket.getInputStream());
                if (frame.isEmpty()) {
                    return;
                }
                device = answer(frame.get());
            }
            device.get().serve(socket);
        } finally {
            host.forget(this);
        }
    }

    private Optional<Connections.Handler> answer(UsbmuxFrame frame) throws IOException {
        int tag = frame.tag();
        if (frame.type() != UsbmuxFrame.PLIST) {
            reply(tag, MuxResult.BAD_VERSION);
            return Optional.empty();
        }
        NSDictionary request = Plists.dictionary(frame.payload());
        String type = Plists.string(request, "MessageType").orElse("");
        switch (type) {
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
            case "DeletePairRecord" -> {
                host.deletePairRecord(recordId(request));
                reply(tag, MuxResult.OK);
            }
            default -> reply(tag, MuxResult.BAD_COMMAND);
        }
        return Optional.empty();
    }

    private Optional<Connections.Handler> connect(int tag, NSDictionary request) throws IOException {
        Optional<MuxDevice> device =
                host.device(Plists.integer(request, "DeviceID").orElse(0));
        if (device.isEmpty()) {
            reply(tag, MuxResult.BAD_DEVICE);
            return Optional.empty();
        }
        // The client sends the port in network byte order, as a number.
        int swapped = Plists.integer(request, "PortNumber").orElse(0);
        int port = (swapped & 0xff) << 8 | (swapped >> 8 & 0xff);
        Optional<Connections.Handler> handler = device.get().port(port);
        reply(tag, handler.isPresent() ? MuxResult.OK : MuxResult.CONNECTION_REFUSED);
        return handler;
    }

    private void listen(int tag, NSDictionary request) throws IOException {
        NSDictionary about = new NSDictionary();
        Plists.string(request, "ProgName").ifPresent(name -> about.put("ProgName", name));
        Plists.string(request, "ClientVersionString").ifPresent(version -> about.put("ClientVersionString", version));
        description = about;
        reply(tag, MuxResult.OK);
        host.listen(this);
        for (NSDictionary message : host.attachMessages()) {
            event(message);
        }
    }

    private void readPairRecord(int tag, NSDictionary request) throws IOException {
        Optional<byte[]> record = host.pairRecord(recordId(request));
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
                && host.savePairRecord(recordId(request), data.bytes());
        reply(tag, saved ? MuxResult.OK : MuxResult.BAD_COMMAND);
        int id = Plists.integer(request, "DeviceID").orElse(0);
        if (saved && host.device(id).isPresent()) {
            host.announcePaired(id);
        }
    }

    private static String recordId(NSDictionary request) {
        return Plists.string(request, "PairRecordID").orElse("");
    }

    /** Who listens, as it introduced itself. */
    NSDictionary description() {
        return description;
    }

    /** Sends what nobody asked for. */
    void event(NSDictionary message) throws IOException {
        reply(0, message);
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
