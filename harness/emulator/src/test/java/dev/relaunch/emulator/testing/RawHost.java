package dev.relaunch.emulator.testing;

import com.dd.plist.NSData;
import com.dd.plist.NSDictionary;
import dev.relaunch.emulator.wire.PlistMessage;
import dev.relaunch.emulator.wire.Plists;
import dev.relaunch.emulator.wire.UsbmuxFrame;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** A host that speaks to a lab byte by byte, where no tool does what a test needs. */
public final class RawHost implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 10_000;

    private Socket socket;

    private RawHost(Socket socket) {
        this.socket = socket;
    }

    /** Connected to the muxer. */
    public static RawHost atMuxer(String muxer) throws IOException {
        String[] address = muxer.split(":", 2);
        Socket socket = new Socket(address[0], Integer.parseInt(address[1]));
        socket.setSoTimeout(PATIENCE_MILLIS);
        return new RawHost(socket);
    }

    /** Connected to a port of the first device. */
    public static RawHost atPort(String muxer, int port) throws IOException {
        RawHost host = atMuxer(muxer);
        int swapped = (port & 0xff) << 8 | port >> 8;
        NSDictionary reply = host.askMuxer(Map.of("MessageType", "Connect", "DeviceID", 1, "PortNumber", swapped));
        if (Plists.integer(reply, "Number").orElse(-1) != 0) {
            throw new IOException("port " + port + " is refused: " + reply.toXMLPropertyList());
        }
        return host;
    }

    /** Connected to a service that lockdownd has started for it, in TLS. */
    public static RawHost atService(String muxer, String udid, String service) throws IOException {
        try (RawHost lockdown = inSession(muxer, udid)) {
            NSDictionary reply = lockdown.ask(Map.of("Request", "StartService", "Service", service));
            RawHost host = atPort(muxer, Plists.integer(reply, "Port").orElseThrow(() -> new IOException("refused")));
            host.secure();
            return host;
        }
    }

    /** Connected to lockdownd, in a session with the lab's own pair record. */
    public static RawHost inSession(String muxer, String udid) throws IOException {
        NSDictionary record;
        try (RawHost mux = atMuxer(muxer)) {
            NSDictionary reply = mux.askMuxer(Map.of("MessageType", "ReadPairRecord", "PairRecordID", udid));
            record = Plists.dictionary(((NSData) reply.get("PairRecordData")).bytes());
        }
        RawHost lockdown = atPort(muxer, 62_078);
        NSDictionary reply = lockdown.ask(Map.of(
                "Request", "StartSession",
                "HostID", record.get("HostID"),
                "SystemBUID", record.get("SystemBUID")));
        if (!reply.containsKey("SessionID")) {
            throw new IOException("no session: " + reply.toXMLPropertyList());
        }
        lockdown.secure();
        return lockdown;
    }

    private void secure() throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new TrustsAll()}, null);
            SSLSocket secured = (SSLSocket) context.getSocketFactory().createSocket(socket, "device", 0, true);
            secured.startHandshake();
            socket = secured;
        } catch (GeneralSecurityException impossible) {
            throw new IOException(impossible);
        }
    }

    /** A request to the muxer, and its reply. */
    public NSDictionary askMuxer(Map<String, ?> request) throws IOException {
        socket.getOutputStream().write(UsbmuxFrame.of(1, dictionary(request)).bytes());
        return Plists.dictionary(UsbmuxFrame.read(socket.getInputStream())
                .orElseThrow(() -> new IOException("hung up"))
                .payload());
    }

    /** A request to lockdownd or to a service that speaks as it does, and its reply. */
    public NSDictionary ask(Map<String, ?> request) throws IOException {
        send(request);
        return PlistMessage.read(socket.getInputStream()).orElseThrow(() -> new IOException("hung up"));
    }

    public void send(Map<String, ?> request) throws IOException {
        PlistMessage.write(socket.getOutputStream(), dictionary(request));
    }

    private static NSDictionary dictionary(Map<String, ?> entries) {
        NSDictionary dictionary = new NSDictionary();
        entries.forEach(dictionary::put);
        return dictionary;
    }

    /** Exactly so many bytes of what comes. */
    public byte[] read(int length) throws IOException {
        byte[] bytes = socket.getInputStream().readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("hung up after " + bytes.length + " bytes");
        }
        return bytes;
    }

    public Socket socket() {
        return socket;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static final class TrustsAll implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
