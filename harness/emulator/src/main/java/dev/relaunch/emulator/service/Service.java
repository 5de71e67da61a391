package dev.relaunch.emulator.service;

import java.io.IOException;
import java.net.Socket;

/** A service that lockdownd starts, by name. */
public interface Service {

    /** As hosts ask for it: {@code com.apple.syslog_relay}. */
    String name();

    /** Serves one client until it leaves. */
    void serve(Client client) throws IOException;

    /**
     * Whether it comes with the developer image: up to iOS 16 it is there while the image is mounted; from iOS 17 on lockdownd does
     * not know it, since such services have moved behind the RemoteXPC tunnel (libimobiledevice#1465, #1553).
     */
    default boolean developer() {
        return false;
    }

    /** How its connection is secured. */
    default Security security() {
        return Security.TLS;
    }

    /** How a service's connection is secured. */
    enum Security {
        TLS,
        /**
         * A TLS 1.2 handshake, and then plain bytes: debugserver, instruments and their like. In TLS 1.3 the session tickets
         * that follow the handshake would end up in the plain stream.
         */
        HANDSHAKE_ONLY
    }

    /** The client on the service's port, before it has been spoken to. */
    interface Client {

        /** Goes through the TLS handshake; to be called once. The socket speaks as {@link #security()} says. */
        Socket secure() throws IOException;
    }
}
