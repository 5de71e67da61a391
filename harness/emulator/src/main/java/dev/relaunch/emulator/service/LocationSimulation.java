package dev.relaunch.emulator.service;

import dev.relaunch.emulator.ios.Device;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * com.apple.dt.simulatelocation: sets the place where the device believes to be, or gives it back.
 *
 * <p>Big-endian numbers: 0 and two texts of degrees, each after its length, set a place; 1 ends it. The device answers nothing.
 */
public final class LocationSimulation implements Service {

    private static final int SET = 0;
    private static final int RESET = 1;
    private static final int TEXT_MAX = 64;

    private final Device device;

    public LocationSimulation(Device device) {
        this.device = device;
    }

    @Override
    public String name() {
        return "com.apple.dt.simulatelocation";
    }

    @Override
    public boolean developer() {
        return true;
    }

    @Override
    public void serve(Client client) throws IOException {
        try (Socket socket = client.secure();
                DataInputStream in = new DataInputStream(socket.getInputStream())) {
            while (true) {
                command(in);
            }
        } catch (EOFException left) {
            // The host has said what it had to say.
        }
    }

    private void command(DataInputStream in) throws IOException {
        int command = in.readInt();
        switch (command) {
            case SET -> {
                double latitude = degrees(in);
                device.developer().simulateLocation(latitude, degrees(in));
            }
            case RESET -> device.developer().stopSimulatingLocation();
            default -> throw new ProtocolException("command " + command);
        }
    }

    private static double degrees(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length <= 0 || length > TEXT_MAX) {
            throw new ProtocolException("a text of " + length + " bytes");
        }
        byte[] text = new byte[length];
        in.readFully(text);
        try {
            return Double.parseDouble(new String(text, StandardCharsets.US_ASCII).strip());
        } catch (NumberFormatException broken) {
            throw (IOException) new ProtocolException("not a number").initCause(broken);
        }
    }
}
