package dev.relaunch.emulator.usbmux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dd.plist.NSArray;
import com.dd.plist.NSData;
import com.dd.plist.NSDictionary;
import dev.relaunch.emulator.wire.Connections;
import dev.relaunch.emulator.wire.Plists;
import dev.relaunch.emulator.wire.UsbmuxFrame;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.testng.annotations.AfterClass;
import org.testng.annotations.Test;

/** The protocol of usbmuxd where the tools do not show it. */
public final class MuxerTest {

    private static final int ECHO_PORT = 0x1234;

    private final Path directory;
    private final Muxer muxer;

    public MuxerTest() throws Exception {
        directory = Files.createTempDirectory("muxer");
        muxer = Muxer.start(0, directory.resolve("mux"), "BUID-1", List.of(new EchoDevice("A"), new EchoDevice("B")));
    }

    @AfterClass(alwaysRun = true)
    public void close() throws Exception {
        muxer.close();
        Files.deleteIfExists(directory.resolve("mux"));
        Files.deleteIfExists(directory);
    }

    private Socket connect() throws Exception {
        Socket socket = new Socket(muxer.address().getAddress(), muxer.address().getPort());
        socket.setSoTimeout(5_000);
        return socket;
    }

    private static NSDictionary request(String type, Map<String, ?> arguments) {
        NSDictionary request = new NSDictionary();
        request.put("MessageType", type);
        arguments.forEach(request::put);
        return request;
    }

    private static void send(Socket socket, int tag, NSDictionary request) throws Exception {
        socket.getOutputStream().write(UsbmuxFrame.of(tag, request).bytes());
    }

    private static UsbmuxFrame receive(Socket socket) throws Exception {
        return UsbmuxFrame.read(socket.getInputStream()).orElseThrow();
    }

    private static NSDictionary ask(Socket socket, String type, Map<String, ?> arguments) throws Exception {
        send(socket, 5, request(type, arguments));
        UsbmuxFrame reply = receive(socket);
        assertThat(reply.tag()).isEqualTo(5);
        return Plists.dictionary(reply.payload());
    }

    private static int number(NSDictionary reply) {
        assertThat(Plists.string(reply, "MessageType")).contains("Result");
        return Plists.integer(reply, "Number").orElseThrow();
    }

    @Test
    public void portsLeadToTheDeviceAndItsStream() throws Exception {
        try (Socket socket = connect()) {
            assertThat(number(ask(socket, "Connect", Map.of("DeviceID", 1, "PortNumber", 0x3412))))
                    .isZero();
            socket.getOutputStream().write("hello".getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();

            assertThat(socket.getInputStream().readAllBytes()).asString().isEqualTo("hello");
        }
    }

    @Test
    public void whatCannotBeReachedIsRefusedWithItsReason() throws Exception {
        try (Socket socket = connect()) {
            assertThat(number(ask(socket, "Connect", Map.of("DeviceID", 1, "PortNumber", 99))))
                    .isEqualTo(3);
            assertThat(number(ask(socket, "Connect", Map.of("DeviceID", 9, "PortNumber", 0x3412))))
                    .isEqualTo(2);
            assertThat(number(ask(socket, "Dance", Map.of()))).isEqualTo(1);

            socket.getOutputStream()
                    .write(ByteBuffer.allocate(16)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .putInt(16)
                            .putInt(0)
                            .putInt(3)
                            .putInt(1)
                            .array());
            assertThat(number(Plists.dictionary(receive(socket).payload()))).isEqualTo(6);
        }
    }

    @Test
    public void pairRecordsAreKeptAndAnnounced() throws Exception {
        Map<String, String> id = Map.of("PairRecordID", "B");
        try (Socket listener = connect();
                Socket socket = connect()) {
            assertThat(number(ask(listener, "Listen", Map.of("ProgName", "test"))))
                    .isZero();
            assertThat(Plists.string(Plists.dictionary(receive(listener).payload()), "MessageType"))
                    .contains("Attached");
            assertThat(Plists.integer(Plists.dictionary(receive(listener).payload()), "DeviceID"))
                    .hasValue(2);

            assertThat(ask(socket, "ReadPairRecord", id).get("PairRecordData"))
                    .isEqualTo(new NSData(bytes("record B")));
            assertThat(number(ask(socket, "DeletePairRecord", id))).isZero();
            assertThat(number(ask(socket, "ReadPairRecord", id))).isEqualTo(2);
            NSData saved = new NSData(bytes("new"));
            assertThat(number(ask(
                            socket,
                            "SavePairRecord",
                            Map.of("PairRecordID", "B", "PairRecordData", saved, "DeviceID", 2))))
                    .isZero();
            assertThat(ask(socket, "ReadPairRecord", id).get("PairRecordData")).isEqualTo(saved);

            UsbmuxFrame paired = receive(listener);
            assertThat(paired.tag()).isZero();
            assertThat(Plists.string(Plists.dictionary(paired.payload()), "MessageType"))
                    .contains("Paired");
            assertThat(ask(socket, "ListListeners", Map.of()).get("ListenerList"))
                    .isInstanceOfSatisfying(
                            NSArray.class,
                            listeners -> assertThat(listeners.getArray())
                                    .extracting(each -> Plists.string((NSDictionary) each, "ProgName"))
                                    .contains(Optional.of("test")));
            assertThat(Plists.string(ask(socket, "ReadBUID", Map.of()), "BUID")).contains("BUID-1");
        }
    }

    private static NSDictionary event(Socket listener) throws Exception {
        return Plists.dictionary(receive(listener).payload());
    }

    @Test
    public void whoListensHearsOfEveryCableAndEachGetsANewId() throws Exception {
        EchoDevice guest = new EchoDevice("guest");
        try (Socket listener = connect();
                Socket stream = connect()) {
            ask(listener, "Listen", Map.of());
            event(listener);
            event(listener);

            muxer.attach(guest);
            NSDictionary attached = event(listener);
            assertThat(Plists.string(Plists.child(attached, "Properties"), "SerialNumber"))
                    .contains("guest");
            int id = Plists.integer(attached, "DeviceID").orElseThrow();
            assertThat(number(ask(stream, "Connect", Map.of("DeviceID", id, "PortNumber", 0x3412))))
                    .isZero();

            muxer.detach(guest);
            NSDictionary detached = event(listener);
            assertThat(Plists.string(detached, "MessageType")).contains("Detached");
            assertThat(Plists.integer(detached, "DeviceID")).hasValue(id);
            assertThat(stream.getInputStream().read())
                    .as("its stream has ended")
                    .isEqualTo(-1);

            muxer.attach(guest);
            assertThat(Plists.integer(event(listener), "DeviceID").orElseThrow())
                    .isGreaterThan(id);
            muxer.detach(guest);
        }
    }

    @Test
    public void stoppedMuxerRefusesAndStartsWhereItWas() throws Exception {
        Path socket = directory.resolve("another");
        EchoDevice guest = new EchoDevice("guest");
        try (Muxer another = Muxer.start(0, socket, "BUID-2", List.of(new EchoDevice("host")))) {
            another.attach(guest);
            another.forgetPairRecord("host");
            InetSocketAddress address = another.address();
            another.close();
            assertThat(socket).doesNotExist();
            assertThatThrownBy(() -> new Socket(address.getAddress(), address.getPort()).close())
                    .isInstanceOf(IOException.class);

            another.start();
            assertThat(another.address()).isEqualTo(address);
            try (Socket client = new Socket(address.getAddress(), address.getPort())) {
                assertThat(ask(client, "ListDevices", Map.of()).get("DeviceList"))
                        .isInstanceOfSatisfying(
                                NSArray.class,
                                devices -> assertThat(devices.getArray())
                                        .extracting(each -> Plists.integer((NSDictionary) each, "DeviceID"))
                                        .containsExactly(OptionalInt.of(1), OptionalInt.of(2)));
                assertThat(number(ask(client, "ReadPairRecord", Map.of("PairRecordID", "host"))))
                        .as("what was forgotten stays so")
                        .isEqualTo(2);
            }
        }
    }

    /** Else one of them could keep a device from being plugged in. */
    @Test
    public void listenerThatDoesNotReadIsHungUpOn() throws Exception {
        EchoDevice guest = new EchoDevice("guest");
        try (Socket deaf = connect()) {
            deaf.setReceiveBufferSize(1_024);
            ask(deaf, "Listen", Map.of());
            for (int i = 0; i < 20_000; i++) {
                muxer.attach(guest);
                muxer.detach(guest);
            }

            assertThat(endOf(deaf)).isTrue();
        }
        try (Socket another = connect()) {
            assertThat(Plists.string(ask(another, "ReadBUID", Map.of()), "BUID"))
                    .contains("BUID-1");
        }
    }

    /** Reads what there is, and says whether the connection ends there. */
    private static boolean endOf(Socket socket) {
        try {
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** A device that sends back what it is sent, on one port. */
    private record EchoDevice(String udid) implements MuxDevice {

        @Override
        public byte[] pairRecord() {
            return bytes("record " + udid);
        }

        @Override
        public Optional<Connections.Handler> port(int port) {
            return port == ECHO_PORT
                    ? Optional.of(socket -> socket.getInputStream().transferTo(socket.getOutputStream()))
                    : Optional.empty();
        }
    }
}
