package dev.relaunch.emulator.service;

import com.dd.plist.NSArray;
import com.dd.plist.NSDictionary;
import com.dd.plist.NSObject;
import com.dd.plist.NSString;
import dev.relaunch.emulator.ios.Device;
import dev.relaunch.emulator.ios.InstalledApp;
import dev.relaunch.emulator.wire.PlistMessage;
import dev.relaunch.emulator.wire.Plists;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** com.apple.mobile.installation_proxy: lists what is installed (Browse) and looks apps up (Lookup); it installs nothing. */
public final class InstallationProxy implements Service {

    private final Device device;

    public InstallationProxy(Device device) {
        this.device = device;
    }

    @Override
    public String name() {
        return "com.apple.mobile.installation_proxy";
    }

    @Override
    public void serve(Client client) throws IOException {
        try (Socket socket = client.secure()) {
            while (true) {
                Optional<NSDictionary> request = PlistMessage.read(socket.getInputStream());
                if (request.isEmpty()) {
                    return;
                }
                answer(request.get(), socket.getOutputStream());
            }
        }
    }

    private void answer(NSDictionary request, OutputStream out) throws IOException {
        NSDictionary options = Plists.child(request, "ClientOptions");
        switch (Plists.string(request, "Command").orElse("")) {
            case "Browse" -> browse(options, out);
            case "Lookup" -> lookup(options, out);
            default -> {
                NSDictionary refusal = new NSDictionary();
                refusal.put("Error", "UnknownCommand");
                refusal.put("ErrorDescription", "The emulated device lists its apps and does no more.");
                PlistMessage.write(out, refusal);
            }
        }
    }

    private void browse(NSDictionary options, OutputStream out) throws IOException {
        NSObject[] list = selected(options).map(app -> describe(app, options)).toArray(NSObject[]::new);
        NSDictionary page = new NSDictionary();
        page.put("Status", "BrowsingApplications");
        page.put("CurrentIndex", 0);
        page.put("CurrentAmount", list.length);
        page.put("Total", list.length);
        page.put("CurrentList", new NSArray(list));
        PlistMessage.write(out, page);
        PlistMessage.write(out, complete());
    }

    private void lookup(NSDictionary options, OutputStream out) throws IOException {
        NSDictionary found = new NSDictionary();
        selected(options).forEach(app -> found.put(app.bundleId(), describe(app, options)));
        NSDictionary reply = complete();
        reply.put("LookupResult", found);
        PlistMessage.write(out, reply);
    }

    private static NSDictionary complete() {
        NSDictionary status = new NSDictionary();
        status.put("Status", "Complete");
        return status;
    }

    private Stream<InstalledApp> selected(NSDictionary options) {
        String type = Plists.string(options, "ApplicationType").orElse("Any");
        List<String> bundleIds = strings(options, "BundleIDs");
        return device.apps().stream()
                .filter(app -> type.equals("Any") || type.equals(type(app)))
                .filter(app -> !options.containsKey("BundleIDs") || bundleIds.contains(app.bundleId()));
    }

    private static String type(InstalledApp app) {
        return app.system() ? "System" : "User";
    }

    private static NSDictionary describe(InstalledApp app, NSDictionary options) {
        String id = UUID.nameUUIDFromBytes(app.bundleId().getBytes(StandardCharsets.UTF_8))
                .toString()
                .toUpperCase(Locale.ROOT);
        String folder = app.system() ? "/Applications" : "/private/var/containers/Bundle/Application/" + id;
        NSDictionary about = new NSDictionary();
        about.put("CFBundleIdentifier", app.bundleId());
        about.put("CFBundleDisplayName", app.displayName());
        about.put("CFBundleName", app.displayName());
        about.put("CFBundleExecutable", app.executable());
        about.put("CFBundleVersion", app.version());
        about.put("CFBundleShortVersionString", app.shortVersion());
        about.put("ApplicationType", type(app));
        about.put("Path", folder + "/" + app.executable() + ".app");
        about.put("Container", "/private/var/mobile/Containers/Data/Application/" + id);
        if (options.containsKey("ReturnAttributes")) {
            Set<String> asked = strings(options, "ReturnAttributes").stream().collect(Collectors.toUnmodifiableSet());
            about.keySet().retainAll(asked);
        }
        return about;
    }

    private static List<String> strings(NSDictionary dictionary, String key) {
        return dictionary.get(key) instanceof NSArray array
                ? Arrays.stream(array.getArray())
                        .filter(NSString.class::isInstance)
                        .map(each -> ((NSString) each).getContent())
                        .toList()
                : List.of();
    }
}
