package dev.relaunch.emulator.service;

import com.dd.plist.NSArray;
import com.dd.plist.NSData;
import com.dd.plist.NSDictionary;
import com.dd.plist.NSObject;
import dev.relaunch.emulator.wire.Plists;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * com.apple.misagent: keeps provisioning profiles, unread, and gives them back. None is installed from the start.
 *
 * <p>To remove one a host has to name the UUID in it, which nobody has looked for: no profile has the one asked for.
 */
public final class ProvisioningProfiles extends PlistService {

    private static final int PROFILES_MAX = 100;
    private static final int SUCCESS = 0;

    /** Errors of this service begin like these; which number is for which of them is from memory. */
    private static final int NOT_FOUND = 0xe8008013;

    private static final int INVALID = 0xe8008001;

    private final List<NSObject> profiles = new ArrayList<>();

    public ProvisioningProfiles() {
        super("com.apple.misagent");
    }

    @Override
    protected boolean answer(NSDictionary request, Replies replies) throws IOException {
        replies.send(
                switch (Plists.string(request, "MessageType").orElse("")) {
                    case "Copy", "CopyAll" -> all();
                    case "Install" -> status(install(request));
                    case "Remove" -> status(NOT_FOUND);
                    default -> status(INVALID);
                });
        return true;
    }

    private synchronized NSDictionary all() {
        NSDictionary reply = status(SUCCESS);
        reply.put("Payload", new NSArray(profiles.toArray(new NSObject[0])));
        return reply;
    }

    private synchronized int install(NSDictionary request) {
        if (!(request.get("Profile") instanceof NSData profile) || profiles.size() >= PROFILES_MAX) {
            return INVALID;
        }
        profiles.add(profile);
        return SUCCESS;
    }

    private static NSDictionary status(int status) {
        NSDictionary reply = new NSDictionary();
        reply.put("MessageType", "Response");
        reply.put("Status", Integer.toUnsignedLong(status));
        return reply;
    }
}
