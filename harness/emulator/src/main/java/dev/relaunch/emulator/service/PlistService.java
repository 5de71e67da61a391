package dev.relaunch.emulator.service;

import com.dd.plist.NSDictionary;
import dev.relaunch.emulator.wire.PlistMessage;
import java.io.IOException;
import java.net.Socket;
import java.util.Optional;

/** A service that is asked and answers in property lists, until its client leaves. */
public abstract class PlistService implements Service {

    private final String name;

    protected PlistService(String name) {
        this.name = name;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final void serve(Client client) throws IOException {
        try (Socket socket = client.secure()) {
            Replies replies = reply -> PlistMessage.write(socket.getOutputStream(), reply);
            Optional<NSDictionary> request = PlistMessage.read(socket.getInputStream());
            while (request.isPresent() && answer(request.get(), replies)) {
                request = PlistMessage.read(socket.getInputStream());
            }
        }
    }

    /** Answers one request, with as many replies as it takes; returns false where it was the last. */
    protected abstract boolean answer(NSDictionary request, Replies replies) throws IOException;

    /** Where replies go. */
    public interface Replies {
        void send(NSDictionary reply) throws IOException;
    }
}
