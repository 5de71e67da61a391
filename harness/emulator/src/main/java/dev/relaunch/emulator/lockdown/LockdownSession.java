package dev.relaunch.emulator.lockdown;

import com.dd.plist.NSDictionary;
import com.dd.plist.NSObject;
import dev.relaunch.emulator.wire.PlistMessage;
import dev.relaunch.emulator.wire.Plists;
import java.io.IOException;
import java.net.Socket;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** One connection to lockdownd: plain at first, in TLS from StartSession on. */
final class LockdownSession {

    private final Lockdownd lockdownd;
    private Socket socket;
    private String sessionId = "";
    private boolean open = true;

    LockdownSession(Lockdownd lockdownd, Socket socket) {
        this.lockdownd = lockdownd;
        this.socket = socket;
    }

    void serve() throws IOException {
        while (open) {
            Optional<NSDictionary> request = PlistMessage.read(socket.getInputStream());
            if (request.isEmpty()) {
                return;
            }
            answer(request.get());
        }
    }

    private void answer(NSDictionary request) throws IOException {
        String name = Plists.string(request, "Request").orElse("");
        NSDictionary reply = new NSDictionary();
        reply.put("Request", name);
        switch (name) {
            case "QueryType" -> reply.put("Type", "com.apple.mobile.lockdown");
            case "GetValue" -> getValue(request, reply);
            case "SetValue" ->
                refuse(reply, inSession() ? LockdownError.SET_PROHIBITED : LockdownError.SESSION_INACTIVE);
            case "Pair", "ValidatePair", "Unpair" -> pair(name, request, reply);
            case "StartSession" -> {
                startSession(request, reply);
                return;
            }
            case "StopSession" -> sessionId = "";
            case "StartService" -> startService(request, reply);
            case "Goodbye" -> open = false;
            default -> refuse(reply, LockdownError.UNKNOWN_REQUEST);
        }
        send(reply);
    }

    private void getValue(NSDictionary request, NSDictionary reply) {
        String domain = Plists.string(request, "Domain").orElse("");
        Optional<String> key = Plists.string(request, "Key");
        key.ifPresent(asked -> reply.put("Key", asked));
        if (!domain.isEmpty()) {
            reply.put("Domain", domain);
        }
        Optional<? extends NSObject> value = key.isPresent()
                ? lockdownd.values().value(domain, key.get(), inSession())
                : lockdownd.values().domain(domain, inSession());
        value.ifPresentOrElse(found -> reply.put("Value", found), () -> refuse(reply, LockdownError.MISSING_VALUE));
    }

    private void pair(String name, NSDictionary request, NSDictionary reply) {
        NSDictionary record = Plists.child(request, "PairRecord");
        Optional<String> host = Plists.string(record, "HostID");
        if (host.isEmpty()) {
            refuse(reply, record.isEmpty() ? LockdownError.MISSING_PAIR_RECORD : LockdownError.MISSING_HOST_ID);
            return;
        }
        Pairing pairing = lockdownd.pairing();
        if (name.equals("Pair")) {
            pairing.pair(host.get());
            reply.put("EscrowBag", pairing.escrowBag());
        } else if (!pairing.trusts(host.get())) {
            refuse(reply, LockdownError.INVALID_HOST_ID);
        } else if (name.equals("Unpair")) {
            pairing.unpair(host.get());
        }
    }

    private void startSession(NSDictionary request, NSDictionary reply) throws IOException {
        Optional<String> host = Plists.string(request, "HostID");
        if (inSession()) {
            refuse(reply, LockdownError.SESSION_ACTIVE);
        } else if (host.isEmpty()) {
            refuse(reply, LockdownError.MISSING_HOST_ID);
        } else if (!lockdownd.pairing().trusts(host.get())) {
            refuse(reply, LockdownError.INVALID_HOST_ID);
        } else {
            sessionId = UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
            reply.put("SessionID", sessionId);
            reply.put("EnableSessionSSL", true);
        }
        send(reply);
        if (reply.containsKey("SessionID")) {
            socket = lockdownd.tls().upgrade(socket);
        }
    }

    private void startService(NSDictionary request, NSDictionary reply) {
        Optional<String> service = Plists.string(request, "Service");
        if (!inSession()) {
            refuse(reply, LockdownError.SESSION_INACTIVE);
        } else if (service.isEmpty()) {
            refuse(reply, LockdownError.MISSING_SERVICE);
        } else {
            reply.put("Service", service.get());
            lockdownd
                    .start(service.get())
                    .ifPresentOrElse(
                            port -> {
                                reply.put("Port", port);
                                reply.put("EnableServiceSSL", true);
                            },
                            () -> refuse(reply, LockdownError.INVALID_SERVICE));
        }
    }

    private boolean inSession() {
        return !sessionId.isEmpty();
    }

    private static void refuse(NSDictionary reply, LockdownError error) {
        reply.put("Error", error.text());
    }

    private void send(NSDictionary reply) throws IOException {
        PlistMessage.write(socket.getOutputStream(), reply);
    }
}
