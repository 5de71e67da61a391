package dev.relaunch.emulator.lockdown;

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

    private final SSLContext context;

    Tls(LabKeys keys) {
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
    SSLSocket upgrade(Socket plain) throws IOException {
        // Nothing has been read ahead, since frames are read byte-exact.
        SSLSocket secured = (SSLSocket) context.getSocketFactory().createSocket(plain, null, true);
        secured.setUseClientMode(false);
        secured.setEnabledProtocols(VERSIONS);
        int patience = plain.getSoTimeout();
        plain.setSoTimeout(HANDSHAKE_MILLIS_MAX);
        secured.startHandshake();
        plain.setSoTimeout(patience);
        return secured;
    }
}
