package dev.relaunch.emulator.usbmux;

import dev.relaunch.emulator.wire.Connections;
import dev.relaunch.emulator.wire.Relay;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * usbmuxd: serves its protocol on a loopback TCP port, for the idevice tools, and on a UNIX socket, for Appium.
 *
 * <p>libusbmuxd 2.0.2 finds a restarted muxer again only over TCP, and appium-ios-remotexpc takes only a socket path: hence both. A
 * client of the UNIX socket is carried over to the TCP port, since a TLS engine of the JDK wants a {@link java.net.Socket}.
 */
public final class Muxer implements AutoCloseable {

    private static final int BACKLOG = 128;

    private final Path socket;
    private final String buid;
    private final PairRecords pairRecords = new PairRecords();
    private final List<MuxDevice> plugged = new ArrayList<>();
    private InetSocketAddress address;
    private @Nullable Connections connections;
    private @Nullable MuxHost host;

    private Muxer(InetSocketAddress address, Path socket, String buid) {
        this.address = address;
        this.socket = socket;
        this.buid = buid;
    }

    /**
     * Starts serving.
     *
     * @param port on the loopback interface; 0 for any that is free
     * @param socket where the UNIX socket is to be; there must be nothing yet
     * @param buid how this host names itself to devices
     * @param devices plugged in from the start, each with the pair record that it offers
     */
    public static Muxer start(int port, Path socket, String buid, List<MuxDevice> devices) throws IOException {
        Muxer muxer = new Muxer(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), socket, buid);
        for (MuxDevice device : devices) {
            muxer.pairRecords.keep(device.udid(), device::pairRecord);
            muxer.plugged.add(device);
        }
        muxer.start();
        return muxer;
    }

    /** Starts again where it was; a running one goes on. Devices that are plugged in are counted from 1. */
    public synchronized void start() throws IOException {
        if (connections != null) {
            return;
        }
        Connections starting = new Connections("usbmuxd");
        try {
            MuxHost knowing = new MuxHost(buid, pairRecords);
            plugged.forEach(knowing::attach);
            ServerSocket tcp = bind(starting);
            address = new InetSocketAddress(tcp.getInetAddress(), tcp.getLocalPort());
            starting.accept(tcp, client -> new MuxClient(knowing, client).serve());
            acceptUnix(starting);
            connections = starting;
            host = knowing;
        } catch (IOException | RuntimeException failed) {
            starting.close();
            throw failed;
        }
    }

    private ServerSocket bind(Connections starting) throws IOException {
        ServerSocket tcp = new ServerSocket();
        starting.keep(tcp);
        // What is left of connections before a stop does not keep the port from being taken again.
        tcp.setReuseAddress(true);
        tcp.bind(address, BACKLOG);
        return tcp;
    }

    private void acceptUnix(Connections starting) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        starting.keep(server);
        server.bind(UnixDomainSocketAddress.of(socket));
        InetSocketAddress to = address;
        starting.run("accept unix", () -> {
            while (true) {
                SocketChannel client = server.accept();
                starting.run("unix client", () -> carry(starting, client, to));
            }
        });
    }

    private static void carry(Connections connections, SocketChannel client, InetSocketAddress to) throws IOException {
        try (client;
                SocketChannel tcp = SocketChannel.open(to)) {
            Relay.between(connections, Relay.End.of(client), Relay.End.of(tcp));
        }
    }

    /** Where the TCP port is, also while it is stopped. */
    public synchronized InetSocketAddress address() {
        return address;
    }

    /** Plugs the device in, under a new DeviceID; where it is in already, nothing happens. */
    public synchronized void attach(MuxDevice device) {
        if (!plugged.contains(device)) {
            plugged.add(device);
        }
        running().ifPresent(knowing -> knowing.attach(device));
    }

    /** Pulls the device out: its connections end. */
    public synchronized void detach(MuxDevice device) {
        plugged.remove(device);
        running().ifPresent(knowing -> knowing.detach(device.udid()));
    }

    /** Ends the device's connections to the chosen ports: with a reset, or as if the device had closed them. */
    public synchronized void cut(MuxDevice device, IntPredicate ports, boolean reset) {
        running().flatMap(knowing -> knowing.find(device.udid())).ifPresent(found -> found.cut(ports, reset));
    }

    /** Keeps this pair record for the device. */
    public void keepPairRecord(String udid, Supplier<byte[]> record) {
        pairRecords.keep(udid, record);
    }

    /** Forgets the host's pair record for the device. */
    public void forgetPairRecord(String udid) {
        pairRecords.delete(udid);
    }

    private Optional<MuxHost> running() {
        return Optional.ofNullable(host);
    }

    /** Ends every connection, the devices' streams with them; {@link #start()} serves again. Pair records stay. */
    @Override
    public synchronized void close() {
        if (connections == null) {
            return;
        }
        connections.close();
        connections = null;
        host = null;
        try {
            Files.deleteIfExists(socket);
        } catch (IOException left) {
            // Whoever owns the folder says so when it cannot be removed.
        }
    }
}
