package dev.relaunch.emulator.ios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaunch.emulator.app.FieldRecorder;
import dev.relaunch.emulator.ui.Node;
import dev.relaunch.model.LabClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.testng.annotations.Test;

/** A phone on a clock that goes by itself: what a harness does with it. */
public final class HurryTest {

    @Test
    public void transferFinishedWhileTheHarnessWaitsRelaunchesTheApp() throws IOException, InterruptedException {
        try (HoldingServer server = new HoldingServer();
                VirtualClock clock = VirtualClock.running(Bench.START);
                Phone phone = Phone.of(clock, Preset.iOS18(), 3, Set.of())) {
            List<LogLine> lines = new CopyOnWriteArrayList<>();
            phone.log().attach(reader(lines));
            phone.screen().drag(350, 500, 40, 500, Duration.ZERO, Duration.ZERO);
            tap(phone, "Field Recorder");
            assertThat(clock.await(
                            Duration.ofSeconds(10),
                            () -> node(phone, "relaunch.transfer.url").isPresent()))
                    .isTrue();
            tap(phone, "relaunch.transfer.url");
            phone.screen().type(server.url("/download/d-1?bytes=200000"));
            tap(phone, "relaunch.transfer.download");
            assertThat(clock.await(Duration.ofSeconds(10), () -> server.received() >= 0))
                    .isTrue();
            tap(phone, "relaunch.exit");

            server.release();
            Instant released = clock.now();
            try (LabClock.Hurry hurry = clock.hurry()) {
                assertThat(hurry).isNotNull();
                clock.await(Duration.ofMinutes(10), () -> false);
            }

            assertThat(lines)
                    .filteredOn(line -> line.text().contains("urlSessionDidFinishEvents"))
                    .singleElement()
                    .satisfies(line -> assertThat(Duration.between(released, line.at()))
                            .as("virtual time from release to the last callback")
                            .isLessThan(Duration.ofMinutes(1)));
        }
    }

    private static SystemLog.Reader reader(List<LogLine> lines) {
        return new SystemLog.Reader() {
            @Override
            public void accept(LogLine line) {
                lines.add(line);
            }

            @Override
            public boolean isDrained() {
                return true;
            }
        };
    }

    private static void tap(Phone phone, String name) {
        Node.Rect at = node(phone, name).orElseThrow().rect();
        phone.screen().tap(at.centerX(), at.centerY());
    }

    private static Optional<Node> node(Phone phone, String name) {
        return flat(phone.screen().tree())
                .filter(node -> node.name().equals(Optional.of(name)) && node.visible())
                .findFirst();
    }

    private static Stream<Node> flat(Node node) {
        return Stream.concat(Stream.of(node), node.children().stream().flatMap(HurryTest::flat));
    }

    @Test
    public void udidIsOfTheLengthOfAnIPhones() {
        try (VirtualClock clock = VirtualClock.byHand(Bench.START);
                Phone phone = Phone.of(clock, Preset.iOS18(), 3, Set.of())) {
            assertThat(phone.identity().udid()).hasSize(25).matches("[0-9A-F]{8}-[0-9A-F]{16}");
            assertThat(phone.apps())
                    .filteredOn(app -> !app.system())
                    .extracting(InstalledApp::bundleId)
                    .contains(FieldRecorder.MANIFEST.bundleId());
        }
    }
}
