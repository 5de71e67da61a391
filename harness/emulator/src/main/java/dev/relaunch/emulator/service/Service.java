package dev.relaunch.emulator.service;

import java.io.IOException;
import java.net.Socket;

/** A service that lockdownd starts, by name. */
public interface Service {

    /** As hosts ask for it: {@code com.apple.syslog_relay}. */
    String name();

    /** Serves one client until it leaves. */
    void serve(Client client) throws IOException;

    /** The client on the service's port, before it has been spoken to. */
    interface Client {

        /** Goes through the TLS handshake; to be called once. */
        Socket secure() throws IOException;
    }
}
