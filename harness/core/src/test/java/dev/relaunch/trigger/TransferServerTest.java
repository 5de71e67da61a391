package dev.relaunch.trigger;

import static dev.relaunch.command.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.relaunch.command.testing.Folders;
import dev.relaunch.lab.WallClock;
import dev.relaunch.model.LabException;
import dev.relaunch.recording.Recorded;
import dev.relaunch.recording.Recording;
import dev.relaunch.recording.RecordingSamples;
import dev.relaunch.trigger.Transfer.State;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

// The fields are set before each test.
@SuppressWarnings("NullAway.Init")
public final class TransferServerTest {

    private static final Duration BOUND = Duration.ofSeconds(10);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Path folder;
    private Recording recording;
    private TransferServer server;

    @BeforeMethod
    void start() throws IOException {
        folder = Folders.fresh();
        WallClock clock = new WallClock();
        recording = Recording.create(folder, RecordingSamples.INFO, clock);
        server = TransferServer.start("127.0.0.1", recording.channel(TransferServer.CHANNEL), clock);
    }

    @AfterMethod(alwaysRun = true)
    void stop() throws IOException {
        server.close();
        recording.close();
        Folders.remove(folder);
    }

    @Test
    public void anUploadIsAnsweredOnlyWhenItIsFinished() throws Exception {
        Transfer upload = server.expectUpload("u-17", 300_000);
        assertThat(upload.url()).isEqualTo("http://127.0.0.1:" + server.port() + "/upload/u-17?bytes=300000");
        assertThat(upload.state()).isEqualTo(State.EXPECTED);
        CompletableFuture<HttpResponse<String>> answer = put(upload, 300_000);
        assertThat(upload.awaitHeld(BOUND)).isTrue();
        assertThat(answer).isNotDone();

        assertThat(upload.finish()).isEqualTo(State.FINISHED);
        assertThat(answer.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        assertThat(answer.get().body().strip()).isEqualTo("{\"transfer\":\"u-17\",\"bytes\":300000}");
        assertThat(events())
                .containsExactly("u-17 expected", "u-17 started", "u-17 held", "u-17 released", "u-17 finished");
    }

    @Test
    public void aDownloadLacksItsEndUntilItIsFinished() throws Exception {
        Transfer download = server.expectDownload("d-3", 1_000_000);
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(
                HttpRequest.newBuilder(URI.create(download.url())).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(download.awaitHeld(BOUND)).isTrue();
        assertThat(answer).isNotDone();
        assertThat(download.finish()).isEqualTo(State.FINISHED);
        assertThat(answer.get(10, TimeUnit.SECONDS).body()).hasSize(1_000_000);
    }

    @Test
    public void aHeldTransferNeverEndsByItself() throws Exception {
        Transfer download = server.expectDownload("d-2", 2);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(1200);
            socket.getOutputStream().write(request("GET", "/download/d-2"));
            assertThat(download.awaitHeld(BOUND)).isTrue();
            String all = readUntilTimeout(socket.getInputStream());
            assertThat(all.substring(all.indexOf("\r\n\r\n") + 4)).hasSize(1);
        }
    }

    @Test
    public void aClientThatGoesAwayIsNoticedWhileTheTransferIsHeld() throws Exception {
        Transfer upload = server.expectUpload("u-1", 10);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(request("PUT", "/upload/u-1", "Content-Length: 10"));
            socket.getOutputStream().write(new byte[10]);
            assertThat(upload.awaitHeld(BOUND)).isTrue();
        }
        eventually("the client is known to be gone", () -> upload.state() == State.ABANDONED);
        assertThat(upload.finish()).isEqualTo(State.ABANDONED);
        assertThat(events())
                .containsExactly("u-1 expected", "u-1 started", "u-1 held", "u-1 abandoned", "u-1 released");
    }

    @Test
    public void aClientThatGoesAwayInTheMiddleOfItsBodyIsNoticed() throws Exception {
        Transfer upload = server.expectUpload("u-1", 1000);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(request("PUT", "/upload/u-1", "Content-Length: 1000"));
            assertThat(upload.awaitStarted(BOUND)).isTrue();
        }
        eventually("the client is known to be gone", () -> upload.state() == State.ABANDONED);
    }

    @Test
    public void aClientThatComesBackIsServedAgain() throws Exception {
        Transfer upload = server.expectUpload("u-1", 10);
        assertThat(put(upload, 9).get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(400);
        assertThat(upload.state()).isEqualTo(State.ABANDONED);
        CompletableFuture<HttpResponse<String>> again = put(upload, 10);
        eventually("it is held", () -> upload.state() == State.HELD);
        assertThat(upload.finish()).isEqualTo(State.FINISHED);
        assertThat(again.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }

    @Test
    public void manyTransfersAreHeldAtOnceAndEachIsFinishedAlone() throws Exception {
        List<Transfer> uploads = new ArrayList<>();
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            uploads.add(server.expectUpload("u-" + i, 1000));
            answers.add(put(uploads.get(i), 1000));
        }
        for (Transfer upload : uploads) {
            assertThat(upload.awaitHeld(BOUND)).isTrue();
        }
        assertThat(uploads.get(7).finish()).isEqualTo(State.FINISHED);
        answers.get(7).get(10, TimeUnit.SECONDS);
        assertThat(answers.stream().filter(CompletableFuture::isDone)).hasSize(1);
    }

    @Test
    public void whatIsNotExpectedIsRefusedAndRecorded() throws Exception {
        Transfer upload = server.expectUpload("u-1", 10);
        String base = "http://127.0.0.1:" + server.port();
        assertThat(status(base + "/upload/u-2")).isEqualTo(404);
        assertThat(status(base + "/")).isEqualTo(404);
        assertThat(status(upload.url())).isEqualTo(405);
        assertThat(upload.state()).isEqualTo(State.EXPECTED);
        assertThat(events()).containsExactly("u-1 expected", "upload/u-2 refused", " refused", "upload/u-1 refused");
    }

    @Test
    public void finishingWhatNobodyAskedForReturnsAtOnce() throws Exception {
        assertThat(server.expectUpload("u-1", 10).finish()).isEqualTo(State.EXPECTED);
    }

    @Test
    public void closingEndsWhatIsHeldAndFreesThePort() throws Exception {
        Transfer upload = server.expectUpload("u-1", 10);
        CompletableFuture<HttpResponse<String>> answer = put(upload, 10);
        assertThat(upload.awaitHeld(BOUND)).isTrue();
        server.close();
        eventually("the client's connection is closed", answer::isCompletedExceptionally);
        assertThat(catchThrowableOfType(
                        ConnectException.class,
                        () -> new Socket(InetAddress.getLoopbackAddress(), server.port()).close()))
                .isNotNull();
    }

    @Test
    public void anAddressThatThisHostDoesNotHaveIsTheBenchsFault() {
        WallClock clock = new WallClock();
        LabException failure = catchThrowableOfType(
                LabException.class, () -> TransferServer.start("192.0.2.1", recording.channel("other"), clock));
        assertThat(failure).hasMessageStartingWith("the transfer server cannot listen on 192.0.2.1");
    }

    private CompletableFuture<HttpResponse<String>> put(Transfer upload, int bytes) {
        return client.sendAsync(
                HttpRequest.newBuilder(URI.create(upload.url()))
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(new byte[bytes]))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private int status(String url) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private List<String> events() throws IOException {
        List<String> events = new ArrayList<>();
        byte[] bytes = Recorded.load(folder)
                .channel(TransferServer.CHANNEL)
                .orElseThrow()
                .bytes();
        for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
            JsonNode event = new ObjectMapper().readTree(line);
            events.add(event.get("transfer").asText() + " " + event.get("event").asText());
        }
        return events;
    }

    private static byte[] request(String method, String path, String... headers) {
        String lines = String.join("\r\n", headers) + (headers.length == 0 ? "" : "\r\n");
        return (method + " " + path + " HTTP/1.1\r\nHost: h\r\n" + lines + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static String readUntilTimeout(InputStream in) throws IOException {
        StringBuilder all = new StringBuilder();
        try {
            for (int b = in.read(); b >= 0; b = in.read()) {
                all.append((char) b);
            }
        } catch (SocketTimeoutException silent) {
            return all.toString();
        }
        throw new AssertionError("the server closed the connection after: " + all);
    }
}
