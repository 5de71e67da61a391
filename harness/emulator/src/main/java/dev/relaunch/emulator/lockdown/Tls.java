package dev.relaunch.emulator.lockdown;

import dev.relaunch.emulator.fault.WireFault;
import dev.relaunch.emulator.fault.WireFaults;
import dev.relaunch.emulator.service.Service;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * The device's end of TLS: versions 1.2 and 1.3, its own certificate, and no demand for the client's.
 *
 * <p>Clients would present a certificate, but those that idevicepair makes have an empty issuer, which the JDK refuses to parse.
 */
final class Tls {

    private static final int HANDSHAKE_MILLIS_MAX = 10_000;
    private static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};
    private static final String[] HANDSHAKE_ONLY_VERSIONS = {"TLSv1.2"};

    private final SSLContext context;
    private final WireFaults faults;

    Tls(LabKeys keys, WireFaults faults) {
        this.faults = faults;
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            Certificate[] chain = {keys.deviceCertificate(), keys.rootCertificate()};
            store.setKeyEntry("device", keys.device().getPrivate(), new char[0], chain);
            KeyManagerFactory factory = KeyManagerFactory.getInstance("SunX509");
            factory.init(store, new char[0]);
            context = SSLContext.getInstance("TLS");
            context.init(factory.getKeyManagers(), null, null);
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException("cannot set up the device's TLS", impossible);
        }
    }

    /** Goes over to TLS in mid-stream; closing the result closes the socket below. */
    Socket upgrade(Socket plain) throws IOException {
        return handshake(plain, true, VERSIONS);
    }

    /**
     * Goes through a TLS 1.2 handshake and then back to plain bytes.
     *
     * @see Service.Security#HANDSHAKE_ONLY
     */
    Socket greet(Socket plain) throws IOException {
        handshake(plain, false, HANDSHAKE_ONLY_VERSIONS);
        return plain;
    }

    private SSLSocket handshake(Socket plain, boolean closeBoth, String... versions) throws IOException {
        // Nothing has been read ahead, since frames are read byte-exact.
        SSLSocket secured = (SSLSocket) context.getSocketFactory().createSocket(plain, null, closeBoth);
        secured.setUseClientMode(false);
        secured.setEnabledProtocols(versions);
        int patience = plain.getSoTimeout();
        plain.setSoTimeout(HANDSHAKE_MILLIS_MAX);
        if (faults.has(WireFault.TLS_BROKEN)) {
            // The client's first record, or a part of it, has come; it gets none back.
            plain.getInputStream().read();
            plain.close();
        }
        secured.startHandshake();
        plain.setSoTimeout(patience);
        return secured;
    }
}
