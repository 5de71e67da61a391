package dev.relaunch.emulator.lockdown;

import com.dd.plist.NSDictionary;
import com.dd.plist.NSObject;
import dev.relaunch.emulator.fault.WireFault;
import dev.relaunch.emulator.ios.PowerAction;
import dev.relaunch.emulator.service.Service;
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
            case "SetValue" -> setValue(request, reply);
            case "RemoveValue" ->
                refuse(reply, inSession() ? LockdownError.SET_PROHIBITED : LockdownError.SESSION_INACTIVE);
            case "Pair", "ValidatePair", "Unpair" -> pair(name, request, reply);
            case "StartSession" -> {
                startSession(request, reply);
                return;
            }
            case "StopSession" -> stopSession(request, reply);
            case "StartService" -> startService(request, reply);
            case "EnterRecovery" -> {
                enterRecovery(reply);
                return;
            }
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

    private void setValue(NSDictionary request, NSDictionary reply) {
        String domain = Plists.string(request, "Domain").orElse("");
        Optional<String> key = Plists.string(request, "Key");
        if (!inSession()) {
            refuse(reply, LockdownError.SESSION_INACTIVE);
        } else if (key.isEmpty()) {
            refuse(reply, LockdownError.MISSING_KEY);
        } else if (!lockdownd.values().set(domain, key.get(), request.get("Value"))) {
            refuse(reply, LockdownError.SET_PROHIBITED);
        } else {
            reply.put("Key", key.get());
            reply.put("Value", request.get("Value"));
        }
    }

    private void enterRecovery(NSDictionary reply) throws IOException {
        if (!inSession()) {
            refuse(reply, LockdownError.SESSION_INACTIVE);
            send(reply);
            return;
        }
        send(reply);
        lockdownd.device().power(PowerAction.ENTER_RECOVERY);
    }

    private void pair(String name, NSDictionary request, NSDictionary reply) {
        NSDictionary record = Plists.child(request, "PairRecord");
        Optional<String> host = Plists.string(record, "HostID");
        Pairing pairing = lockdownd.pairing();
        if (host.isEmpty()) {
            refuse(reply, record.isEmpty() ? LockdownError.MISSING_PAIR_RECORD : LockdownError.MISSING_HOST_ID);
        } else if (name.equals("Pair")) {
            Optional<LockdownError> refusal =
                    lockdownd.isLocked() ? Optional.of(LockdownError.PASSWORD_PROTECTED) : pairing.pair(host.get());
            refusal.ifPresentOrElse(error -> refuse(reply, error), () -> reply.put("EscrowBag", pairing.escrowBag()));
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

    private void stopSession(NSDictionary request, NSDictionary reply) {
        if (!inSession()) {
            refuse(reply, LockdownError.SESSION_INACTIVE);
        } else if (!sessionId.equals(Plists.string(request, "SessionID").orElse(""))) {
            refuse(reply, LockdownError.INVALID_SESSION_ID);
        } else {
            sessionId = "";
        }
    }

    private void startService(NSDictionary request, NSDictionary reply) {
        Optional<String> name = Plists.string(request, "Service");
        if (!inSession()) {
            refuse(reply, LockdownError.SESSION_INACTIVE);
        } else if (name.isEmpty()) {
            refuse(reply, LockdownError.MISSING_SERVICE);
        } else if (lockdownd.waitsForPasscode()) {
            refuse(reply, LockdownError.PASSWORD_PROTECTED);
        } else if (lockdownd.faults().has(WireFault.SERVICES_PROHIBITED)) {
            refuse(reply, LockdownError.SERVICE_PROHIBITED);
        } else {
            lockdownd
                    .service(name.get())
                    .ifPresentOrElse(found -> start(found, reply), () -> refuse(reply, LockdownError.INVALID_SERVICE));
        }
    }

    private void start(Service service, NSDictionary reply) {
        reply.put("Service", service.name());
        reply.put("Port", lockdownd.start(service));
        reply.put("EnableServiceSSL", true);
    }

    private boolean inSession() {
        return !sessionId.isEmpty();
    }

    private static void refuse(NSDictionary reply, LockdownError error) {
        reply.put("Error", error.text());
    }

    private void send(NSDictionary reply) throws IOException {
        if (lockdownd.faults().has(WireFault.PLIST_MALFORMED)) {
            PlistMessage.writeHalf(socket.getOutputStream(), reply);
        } else {
            PlistMessage.write(socket.getOutputStream(), reply);
        }
    }
}
