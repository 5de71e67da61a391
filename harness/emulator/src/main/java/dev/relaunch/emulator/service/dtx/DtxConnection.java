package dev.relaunch.emulator.service.dtx;

import dev.relaunch.emulator.service.dtx.Channel.Refused;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One host on an instruments connection, with the channels that it has opened. */
final class DtxConnection {

    private static final int CHANNELS_MAX = 64;

    private final Map<String, Supplier<Channel>> services;
    private final Map<Integer, Channel> channels = new HashMap<>();

    /** Serves these, by the names of their channels; each opening makes a new one. */
    DtxConnection(Map<String, Supplier<Channel>> services) {
        this.services = services;
    }

    void serve(Socket socket) throws IOException {
        DtxReader reader = new DtxReader(socket.getInputStream());
        OutputStream out = socket.getOutputStream();
        try {
            for (Optional<DtxMessage> message = reader.read(); message.isPresent(); message = reader.read()) {
                answer(message.get(), out);
            }
        } finally {
            channels.values().forEach(Channel::closed);
        }
    }

    private void answer(DtxMessage message, OutputStream out) throws IOException {
        if (message.type() != DtxMessage.Type.CALL || !(message.payload() instanceof String selector)) {
            return;
        }
        if (selector.equals("_notifyOfPublishedCapabilities:")) {
            // Each side tells once; this one after it has been told.
            Map<String, Object> capabilities = new HashMap<>();
            services.keySet().forEach(name -> capabilities.put(name, 1));
            send(out, DtxMessage.call(0, 0, selector, List.of(capabilities)));
            return;
        }
        DtxMessage reply = message.channel() == 0 ? own(message, selector) : channel(message, selector);
        if (message.expectsReply()) {
            send(out, reply);
        }
    }

    private static void send(OutputStream out, DtxMessage message) throws IOException {
        out.write(message.bytes());
        out.flush();
    }

    private DtxMessage own(DtxMessage message, String selector) {
        try {
            switch (selector) {
                case "_requestChannelWithCode:identifier:" -> {
                    open((int) Channel.number(message.arguments(), 0), Channel.text(message.arguments(), 1));
                    return message.answer(DtxMessage.Type.ACKNOWLEDGEMENT, null);
                }
                case "_channelCanceled:" -> {
                    @Nullable Channel closed = channels.remove((int) Channel.number(message.arguments(), 0));
                    if (closed != null) {
                        closed.closed();
                    }
                    return message.answer(DtxMessage.Type.ACKNOWLEDGEMENT, null);
                }
                default -> throw new Refused(ArchivedError.unknownSelector("DTXConnection", selector));
            }
        } catch (Refused refused) {
            return message.answer(DtxMessage.Type.ERROR, refused.error());
        }
    }

    private void open(int code, String name) throws Refused {
        Supplier<Channel> service = services.get(name);
        if (service == null || channels.size() >= CHANNELS_MAX) {
            throw new Refused(new ArchivedError("DTXMessage", 1, "unable to find a service named \"" + name + "\""));
        }
        channels.put(code, service.get());
    }

    private DtxMessage channel(DtxMessage message, String selector) {
        @Nullable Channel open = channels.get(message.channel());
        try {
            if (open == null) {
                throw new Refused(new ArchivedError("DTXMessage", 1, "there is no channel " + message.channel()));
            }
            @Nullable Object value = open.call(selector, message.arguments());
            return message.answer(DtxMessage.Type.VALUE, value);
        } catch (Refused refused) {
            return message.answer(DtxMessage.Type.ERROR, refused.error());
        }
    }
}
