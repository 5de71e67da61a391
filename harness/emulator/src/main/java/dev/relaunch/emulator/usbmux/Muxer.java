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
import java.nio.file.Path;
import java.util.List;

/**
 * usbmuxd: serves its protocol on a loopback TCP port, for the idevice tools, and on a UNIX socket, for Appium.
 *
 * <p>libusbmuxd 2.0.2 finds a restarted muxer again only over TCP, and appium-ios-remotexpc takes only a socket path: hence both. A
 * client of the UNIX socket is carried over to the TCP port, since a TLS engine of the JDK wants a {@link java.net.Socket}.
 */
public final class Muxer implements AutoCloseable {

    private final Connections connections = new Connections("usbmuxd");
    private final InetSocketAddress address;

    private Muxer(InetSocketAddress address) {
        this.address = address;
    }

    /**
     * Starts serving.
     *
     * @param port on the loopback interface; 0 for any that is free
     * @param socket where the UNIX socket is to be; there must be nothing yet
     * @param buid how this host names itself to devices
     */
    public static Muxer start(int port, Path socket, String buid, List<MuxDevice> devices) throws IOException {
        ServerSocket tcp = new ServerSocket();
        tcp.setReuseAddress(true);
        try {
            tcp.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 128);
        } catch (IOException taken) {
            tcp.close();
            throw taken;
        }
        Muxer muxer = new Muxer(new InetSocketAddress(tcp.getInetAddress(), tcp.getLocalPort()));
        try {
            MuxHost host = new MuxHost(buid, List.copyOf(devices));
            muxer.connections.accept(tcp, client -> new MuxClient(host, client).serve());
            muxer.acceptUnix(socket);
            return muxer;
        } catch (IOException | RuntimeException failed) {
            muxer.close();
            throw failed;
        }
    }

    private void acceptUnix(Path path) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        connections.keep(server);
        server.bind(UnixDomainSocketAddress.of(path));
        connections.run("accept unix", () -> {
            while (true) {
                SocketChannel client = server.accept();
                connections.run("unix client", () -> carry(client));
            }
        });
    }

    private void carry(SocketChannel client) throws IOException {
        try (client;
                SocketChannel tcp = SocketChannel.open(address)) {
            Relay.between(connections, Relay.End.of(client), Relay.End.of(tcp));
        }
    }

    /** Where the TCP port is. */
    public InetSocketAddress address() {
        return address;
    }

    /** Ends every connection, the devices' streams with them. */
    @Override
    public void close() {
        connections.close();
    }
}
