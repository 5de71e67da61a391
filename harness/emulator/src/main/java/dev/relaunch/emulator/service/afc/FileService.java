package dev.relaunch.emulator.service.afc;

import dev.relaunch.emulator.files.FileTree;
import dev.relaunch.emulator.ios.Device;
import dev.relaunch.emulator.service.Service;
import java.io.IOException;
import java.net.Socket;

/** A service that shows one part of the device's storage over AFC. */
public final class FileService implements Service {

    private final String name;
    private final FileTree tree;
    private final String model;

    private FileService(String name, FileTree tree, Device device) {
        this.name = name;
        this.tree = tree;
        this.model = device.identity().productType();
    }

    /** com.apple.afc: the media folder. */
    public static FileService media(Device device) {
        return new FileService("com.apple.afc", device.files().media(), device);
    }

    /** com.apple.crashreportcopymobile: the crash reports that the mover has brought. */
    public static FileService crashReports(Device device) {
        return new FileService("com.apple.crashreportcopymobile", device.files().crashReports(), device);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void serve(Client client) throws IOException {
        try (Socket socket = client.secure()) {
            new AfcSession(tree, model).serve(socket);
        }
    }
}
