package dev.relaunch.device.libimobiledevice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.relaunch.command.ProcessCommandRunner;
import dev.relaunch.command.testing.Folders;
import dev.relaunch.command.testing.ScriptedTools;
import dev.relaunch.model.LabException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.testng.annotations.Test;

public final class IproxyTest {

    private static final String UDID = "00008110-000A1D3C0E2A801E";

    @Test
    public void theRealToolAcceptsAsSoonAsItIsOpenAndItsPortIsFreeWhenItIsClosed() throws IOException {
        Idevice phone = new IdeviceTools(new ProcessCommandRunner(), "127.0.0.1:9").device(UDID, "phone-1");
        int port;
        try (Iproxy proxy = phone.forward(8100)) {
            port = proxy.localPort();
            assertThat(proxy.alive()).isTrue();
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(socket.isConnected()).isTrue();
            }
        }
        try (ServerSocket free = new ServerSocket()) {
            free.setReuseAddress(true);
            free.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            assertThat(free.isBound()).isTrue();
        }
    }

    @Test
    public void aPortThatIsTakenMeanwhileIsGivenUpForAnother() throws IOException {
        Path folder = Folders.fresh();
        ScriptedTools tools = new ScriptedTools(folder);
        tools.install(
                "iproxy",
                "echo $5 >> $here/ports; [ $(grep -c : $here/ports) -lt 3 ] && { echo 'bind(): Address already in use' >&2; exit 247; }\n"
                        + "exec iproxy \"$@\"");
        try (Iproxy proxy =
                new IdeviceTools(tools, "127.0.0.1:9").device(UDID, "phone-1").forward(8100)) {
            assertThat(Files.readAllLines(folder.resolve("ports"))).hasSize(3).endsWith(proxy.localPort() + ":8100");
        }
        Folders.remove(folder);
    }

    @Test
    public void aToolThatNeverOpensAPortIsToldWithWhatItSaid() throws IOException {
        Path folder = Folders.fresh();
        ScriptedTools tools = new ScriptedTools(folder);
        tools.install("iproxy", "echo 'bind(): Permission denied' >&2; exit 247");
        Idevice phone = new IdeviceTools(tools, "").device(UDID, "phone-1");
        LabException failure = catchThrowableOfType(LabException.class, () -> phone.forward(8100));
        assertThat(failure)
                .hasMessageStartingWith("iproxy did not open a port for phone-1 in 5 tries")
                .hasMessageContaining("stderr    bind(): Permission denied");
        Folders.remove(folder);
    }
}
