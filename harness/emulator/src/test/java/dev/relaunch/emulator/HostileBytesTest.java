package dev.relaunch.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaunch.emulator.testing.BenchDevice;
import dev.relaunch.emulator.testing.Tool;
import dev.relaunch.model.LabException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.testng.annotations.AfterClass;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** What a client sends costs at most its own connection; what a lab has opened is gone when it closes. */
public final class HostileBytesTest {

    private static final String UDID = "00008120-001A2B3C4D5E6001";

    private final EmulatedLab lab = EmulatedLab.start(List.of(new BenchDevice(UDID)));

    @AfterClass(alwaysRun = true)
    public void closeLab() {
        lab.close();
    }

    @DataProvider
    public Object[][] nonsense() {
        return new Object[][] {
            {"an oversized frame", frame(0x7fffffff, "")},
            {"a negative length", frame(-1, "")},
            {"a length below the header", frame(3, "")},
            {"no property list", frame(-2, "hello")},
            {"an array", frame(-2, "<plist version=\"1.0\"><array/></plist>")},
            {"broken XML", frame(-2, "<plist><dict><key>MessageType</key>")},
            {"a broken binary list", frame(-2, "bplist00\u0001\u0002\u0003garbage garbage garbage garbage garbage")},
            {"deep nesting", frame(-2, "<plist>" + "<array>".repeat(50_000) + "</plist>")},
            {
                "an entity bomb",
                frame(
                        -2,
                        "<!DOCTYPE p [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>"
                                + "<plist><string>&b;</string></plist>")
            },
            {"an HTTP request", "GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII)},
        };
    }

    /** A usbmuxd frame; a length of -2 is the right one. */
    private static byte[] frame(int length, String payload) {
        byte[] bytes = payload.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(16 + bytes.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(length == -2 ? 16 + bytes.length : length)
                .putInt(1)
                .putInt(8)
                .putInt(1)
                .put(bytes)
                .array();
    }

    @Test(dataProvider = "nonsense")
    public void nonsenseEndsItsConnectionOnly(String what, byte[] bytes) throws Exception {
        try (Socket socket = connect()) {
            socket.setSoTimeout(10_000);

            assertThat(hangsUpOn(bytes, socket)).as(what).isTrue();
        }
        assertThat(Tool.run(lab.usbmuxd().tools(), "idevice_id", "-l")).contains(UDID);
    }

    /** It may hang up before it has been told everything. */
    private static boolean hangsUpOn(byte[] bytes, Socket socket) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException hungUp) {
            return true;
        }
        return endOf(socket);
    }

    private static boolean endOf(Socket socket) {
        try {
            return socket.getInputStream().readAllBytes().length == 0;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    @Test
    public void halfARequestHoldsNobodyUp() throws Exception {
        try (Socket half = connect()) {
            half.getOutputStream().write(new byte[] {100, 0, 0});

            assertThat(Tool.run(lab.usbmuxd().tools(), "idevice_id", "-l")).contains(UDID);
        }
    }

    @Test
    public void halfAnHttpRequestHoldsNobodyUp() throws Exception {
        URI wda = lab.webDriverAgent(UDID).orElseThrow();
        try (Socket half = new Socket(wda.getHost(), wda.getPort())) {
            half.getOutputStream()
                    .write("POST /session HTTP/1.1\r\nContent-Length: 100\r\n\r\n{"
                            .getBytes(StandardCharsets.US_ASCII));

            assertThat(HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(wda.resolve("/wda/activeAppInfo"))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    public void closedLabLeavesNoSocketAndNoThread() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        EmulatedLab closing = EmulatedLab.start(List.of(new BenchDevice(UDID)));
        Path socket = Path.of(closing.usbmuxd().appium());
        assertThat(socket).exists();
        try (Socket client = connect(closing);
                Tool syslog = Tool.start(closing.usbmuxd().tools(), "idevicesyslog", "-x", "-u", UDID)) {
            syslog.awaitLine("[connected]");
            closing.close();

            assertThat(endOf(client)).isTrue();
            assertThat(Files.exists(socket.getParent())).isFalse();
            assertThatThrownBy(() -> connect(closing)).isInstanceOf(IOException.class);
        }
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (!before.contains(thread)
                    && thread.getName().matches("(usbmuxd|port 8100|log relay|notification_proxy|WebDriverAgent).*")) {
                thread.join(2_000);
                assertThat(thread.isAlive()).as(thread.getName()).isFalse();
            }
        }
    }

    @Test
    public void portThatIsTakenIsToldAsTheBenchsFault() {
        int taken = Integer.parseInt(lab.usbmuxd().tools().replaceFirst(".*:", ""));

        assertThatThrownBy(() -> EmulatedLab.start(List.of(), taken))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("port " + taken);
    }

    private Socket connect() throws IOException {
        return connect(lab);
    }

    private static Socket connect(EmulatedLab lab) throws IOException {
        String[] address = lab.usbmuxd().tools().split(":", 2);
        return new Socket(address[0], Integer.parseInt(address[1]));
    }
}
