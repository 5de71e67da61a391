package dev.relaunch.emulator.service;

import com.dd.plist.NSArray;
import com.dd.plist.NSDictionary;
import com.dd.plist.NSObject;
import com.dd.plist.NSString;
import dev.relaunch.emulator.ios.Device;
import dev.relaunch.emulator.ios.InstalledApp;
import dev.relaunch.emulator.wire.Plists;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** com.apple.mobile.installation_proxy: lists what is installed (Browse, Lookup), installs and uninstalls. */
public final class InstallationProxy extends PlistService {

    /** Apps to a frame of Browse. */
    private static final int PAGE = 10;

    private final Device device;
    private final PackageSource packages;

    public InstallationProxy(Device device, PackageSource packages) {
        super("com.apple.mobile.installation_proxy");
        this.device = device;
        this.packages = packages;
    }

    @Override
    protected boolean answer(NSDictionary request, Replies replies) throws IOException {
        NSDictionary options = Plists.child(request, "ClientOptions");
        switch (Plists.string(request, "Command").orElse("")) {
            case "Browse" -> browse(options, replies);
            case "Lookup" -> lookup(options, replies);
            case "Install", "Upgrade" ->
                install(Plists.string(request, "PackagePath").orElse(""), replies);
            case "Uninstall" ->
                uninstall(Plists.string(request, "ApplicationIdentifier").orElse(""), replies);
            case "CheckCapabilitiesMatch" -> {
                NSDictionary reply = status("Complete");
                reply.put("LookupResult", true);
                replies.send(reply);
            }
            default -> refuse("UnknownCommand", "The device does not know this command.", replies);
        }
        return true;
    }

    private void browse(NSDictionary options, Replies replies) throws IOException {
        List<NSDictionary> list =
                selected(options).map(app -> describe(app, options)).toList();
        for (int from = 0; from < list.size(); from += PAGE) {
            List<NSDictionary> some = list.subList(from, Math.min(from + PAGE, list.size()));
            NSDictionary page = status("BrowsingApplications");
            page.put("CurrentIndex", from);
            page.put("CurrentAmount", some.size());
            page.put("Total", list.size());
            page.put("CurrentList", new NSArray(some.toArray(new NSObject[0])));
            replies.send(page);
        }
        replies.send(status("Complete"));
    }

    private void lookup(NSDictionary options, Replies replies) throws IOException {
        NSDictionary found = new NSDictionary();
        selected(options).forEach(app -> found.put(app.bundleId(), describe(app, options)));
        NSDictionary reply = status("Complete");
        reply.put("LookupResult", found);
        replies.send(reply);
    }

    private void install(String path, Replies replies) throws IOException {
        Optional<byte[]> bytes = packages.read(path);
        if (bytes.isEmpty()) {
            refuse("PackageExtractionFailed", "There is no package at " + path, replies);
            return;
        }
        Optional<InstalledApp> app = AppPackage.read(bytes.get());
        if (app.isEmpty()) {
            refuse("PackageInspectionFailed", "The package at " + path + " holds no app", replies);
            return;
        }
        progress(replies, "CreatingStagingDirectory", 5);
        progress(replies, "ExtractingPackage", 15);
        progress(replies, "InspectingPackage", 20);
        progress(replies, "PreflightingApplication", 30);
        progress(replies, "VerifyingApplication", 40);
        progress(replies, "CreatingContainer", 50);
        device.install(app.get());
        progress(replies, "InstallingApplication", 60);
        progress(replies, "PostflightingApplication", 70);
        progress(replies, "SandboxingApplication", 80);
        progress(replies, "GeneratingApplicationMap", 90);
        replies.send(status("Complete"));
    }

    private void uninstall(String bundleId, Replies replies) throws IOException {
        if (!device.uninstall(bundleId)) {
            refuse("APIInternalError", bundleId + " cannot be removed", replies);
            return;
        }
        progress(replies, "RemovingApplication", 50);
        progress(replies, "GeneratingApplicationMap", 90);
        replies.send(status("Complete"));
    }

    private static void progress(Replies replies, String step, int percent) throws IOException {
        NSDictionary status = status(step);
        status.put("PercentComplete", percent);
        replies.send(status);
    }

    private static void refuse(String error, String description, Replies replies) throws IOException {
        NSDictionary refusal = new NSDictionary();
        refusal.put("Error", error);
        refusal.put("ErrorDescription", description);
        replies.send(refusal);
    }

    private static NSDictionary status(String text) {
        NSDictionary status = new NSDictionary();
        status.put("Status", text);
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
        NSDictionary about = new NSDictionary();
        about.put("CFBundleIdentifier", app.bundleId());
        about.put("CFBundleDisplayName", app.displayName());
        about.put("CFBundleName", app.displayName());
        about.put("CFBundleExecutable", app.executable());
        about.put("CFBundleVersion", app.version());
        about.put("CFBundleShortVersionString", app.shortVersion());
        about.put("ApplicationType", type(app));
        about.put("Path", app.path());
        about.put("Container", app.container());
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

    /** Where packages are that a host has sent: the media folder, by a path relative to it. */
    public interface PackageSource {
        Optional<byte[]> read(String path);
    }
}
