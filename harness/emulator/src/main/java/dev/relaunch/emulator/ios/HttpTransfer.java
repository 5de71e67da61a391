package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.app.TransferError;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * One real HTTP exchange. It may wait for the answer as long as the server likes.
 *
 * <p>Whatever the server's status is, the transfer is done when the answer is: a URL session takes no answer for an error.
 */
final class HttpTransfer {

    private static final Duration CONNECT_MAX = Duration.ofSeconds(5);

    private final VirtualClock clock;
    private final Consumer<Optional<TransferError>> done;
    private final CompletableFuture<HttpResponse<Void>> exchange;
    private volatile boolean cancelled;

    /**
     * Begins the exchange.
     *
     * @param threads for the bytes
     * @param done called on the model thread, once; not after {@link #cancel}
     */
    HttpTransfer(TransferTask task, VirtualClock clock, Executor threads, Consumer<Optional<TransferError>> done) {
        this.clock = clock;
        this.done = done;
        // From here on time does not hurry until the request is out.
        Traffic.Flow request = clock.traffic().begin();
        Traffic.Flow answer = clock.traffic().beginLater();
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_MAX)
                .executor(threads)
                .build();
        exchange = client.sendAsync(request(task, request), response -> {
            request.close();
            answer.moved();
            return HttpResponse.BodySubscribers.ofByteArrayConsumer(bytes -> answer.moved());
        });
        CompletableFuture<?> unused = exchange.whenComplete((response, broken) -> {
            // The end is reported while the answer still counts as moving, so that virtual time does not run away in
            // between.
            report(Optional.ofNullable(broken).map(HttpTransfer::error));
            request.close();
            answer.close();
        });
    }

    /** Closes the connection; the server sees it go. */
    void cancel() {
        cancelled = true;
        exchange.cancel(true);
    }

    private static HttpRequest request(TransferTask task, Traffic.Flow flow) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(task.url()).header("User-Agent", "nsurlsessiond");
        if (!task.upload()) {
            return builder.build();
        }
        HttpRequest.BodyPublisher body = BodyPublishers.ofInputStream(() -> new Zeros(task.uploadBytes(), flow));
        return builder.POST(BodyPublishers.fromPublisher(body, task.uploadBytes()))
                .build();
    }

    private static TransferError error(Throwable broken) {
        Throwable cause = broken instanceof CompletionException ? broken.getCause() : broken;
        return cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException
                ? TransferError.CANNOT_CONNECT
                : TransferError.CONNECTION_LOST;
    }

    private void report(Optional<TransferError> error) {
        clock.post(() -> {
            if (!cancelled) {
                done.accept(error);
            }
        });
    }

    /** What is uploaded: so many bytes of nothing. */
    private static final class Zeros extends InputStream {
        private final Traffic.Flow flow;
        private long left;

        Zeros(long bytes, Traffic.Flow flow) {
            this.left = bytes;
            this.flow = flow;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int given = (int) Math.min(length, left);
            Arrays.fill(into, from, from + given, (byte) 0);
            left -= given;
            flow.moved();
            return given;
        }
    }
}
