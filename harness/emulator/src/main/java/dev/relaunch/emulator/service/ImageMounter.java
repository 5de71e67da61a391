package dev.relaunch.emulator.service;

import com.dd.plist.NSArray;
import com.dd.plist.NSData;
import com.dd.plist.NSDictionary;
import com.dd.plist.NSNumber;
import com.dd.plist.NSObject;
import dev.relaunch.emulator.ios.Device;
import dev.relaunch.emulator.wire.PlistMessage;
import dev.relaunch.emulator.wire.Plists;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Optional;

/**
 * com.apple.mobile.mobile_image_mounter: mounts the developer image; what is in it nobody looks at.
 *
 * <p>Up to iOS 16 the image is of type {@code Developer}; from 17 on it is {@code Personalized}, to this one device.
 */
public final class ImageMounter implements Service {

    private static final long IMAGE_BYTES_MAX = 256L << 20;
    private static final String MOUNT_PATH = "/Developer";

    private final Device device;
    private final DeveloperImage image;
    private final String type;

    public ImageMounter(Device device, DeveloperImage image) {
        this.device = device;
        this.image = image;
        this.type = device.status().classicDeveloperServices() ? "Developer" : "Personalized";
    }

    @Override
    public String name() {
        return "com.apple.mobile.mobile_image_mounter";
    }

    @Override
    public void serve(Client client) throws IOException {
        try (Socket socket = client.secure()) {
            while (true) {
                Optional<NSDictionary> request = PlistMessage.read(socket.getInputStream());
                if (request.isEmpty()) {
                    return;
                }
                NSDictionary reply = answer(request.get(), socket);
                PlistMessage.write(socket.getOutputStream(), reply);
                if (reply.containsKey("Goodbye")) {
                    return;
                }
            }
        }
    }

    private NSDictionary answer(NSDictionary request, Socket socket) throws IOException {
        String asked = Plists.string(request, "ImageType").orElse("");
        return switch (Plists.string(request, "Command").orElse("")) {
            case "LookupImage" -> lookUp(asked);
            case "CopyDevices" -> with("EntryList", image.mounted() ? new NSArray(entry()) : new NSArray());
            case "QueryDeveloperModeStatus" -> with("DeveloperModeStatus", new NSNumber(true));
            case "ReceiveBytes" -> receive(request, socket);
            case "MountImage" -> mount(asked, request);
            case "UnmountImage" -> unmount(request);
            case "Hangup" -> with("Goodbye", new NSNumber(true));
            default -> error("UnknownCommand", "");
        };
    }

    private NSDictionary lookUp(String asked) {
        NSDictionary reply = complete();
        boolean present = asked.equals(type) && image.mounted();
        if (present) {
            reply.put("ImagePresent", true);
        }
        reply.put(
                "ImageSignature",
                present ? new NSArray(new NSData(image.signature().orElseThrow())) : new NSArray());
        return reply;
    }

    private NSDictionary entry() {
        NSDictionary entry = new NSDictionary();
        entry.put("DiskImageType", type);
        entry.put("ImageSignature", image.signature().orElseThrow());
        entry.put("IsMounted", true);
        entry.put("MountPath", MOUNT_PATH);
        entry.put("BackingImage", "/private/var/mobile/Media/PublicStaging/staging.dimage");
        return entry;
    }

    /** Takes the image in, and forgets it. */
    private static NSDictionary receive(NSDictionary request, Socket socket) throws IOException {
        long size = request.get("ImageSize") instanceof NSNumber number ? number.longValue() : -1;
        if (size < 0 || size > IMAGE_BYTES_MAX) {
            return error("InternalError", "An image of " + size + " bytes cannot be received.");
        }
        NSDictionary go = new NSDictionary();
        go.put("Status", "ReceiveBytesAck");
        PlistMessage.write(socket.getOutputStream(), go);
        InputStream in = socket.getInputStream();
        in.skipNBytes(size);
        return complete();
    }

    private NSDictionary mount(String asked, NSDictionary request) {
        if (device.status().locked()) {
            return error("DeviceLocked", "");
        }
        if (!asked.equals(type)) {
            return error("UnsupportedImageType", "");
        }
        if (!(request.get("ImageSignature") instanceof NSData signature)) {
            return error("MissingImageSignature", "");
        }
        if (image.mounted()) {
            return error("ImageMountFailed", "A disk image of type Developer is already mounted at /Developer.");
        }
        image.mount(signature.bytes());
        return complete();
    }

    private NSDictionary unmount(NSDictionary request) {
        if (!Plists.string(request, "MountPath").orElse("").equals(MOUNT_PATH) || !image.mounted()) {
            return error("UnmountImageFailed", "There is no matching entry in the device map for this path.");
        }
        image.unmount();
        return complete();
    }

    private static NSDictionary with(String key, NSObject value) {
        NSDictionary reply = complete();
        reply.put(key, value);
        return reply;
    }

    private static NSDictionary complete() {
        NSDictionary reply = new NSDictionary();
        reply.put("Status", "Complete");
        return reply;
    }

    private static NSDictionary error(String error, String detail) {
        NSDictionary reply = new NSDictionary();
        reply.put("Error", error);
        if (!detail.isEmpty()) {
            reply.put("DetailedError", detail);
        }
        return reply;
    }
}
