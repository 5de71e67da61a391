package dev.relaunch.emulator.ios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaunch.model.HarnessBug;
import dev.relaunch.model.LabClock;
import dev.relaunch.model.LabException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.testng.annotations.Test;

public final class VirtualClockTest {

    private static final Instant START = Bench.START;

    @Test
    public void eventsHappenInTheirOrderAndAtTheirMoment() {
        try (VirtualClock clock = VirtualClock.byHand(START)) {
            List<String> seen = new ArrayList<>();
            clock.run(() -> {
                clock.after(Duration.ofSeconds(2), () -> seen.add("b " + Duration.between(START, clock.now())));
                clock.after(Duration.ofSeconds(1), () -> {
                    seen.add("a " + Duration.between(START, clock.now()));
                    clock.after(
                            Duration.ofMillis(500), () -> seen.add("nested " + Duration.between(START, clock.now())));
                });
                clock.after(Duration.ofSeconds(2), () -> seen.add("c")).cancel();
            });

            clock.advance(Duration.ofSeconds(3));

            assertThat(seen).containsExactly("a PT1S", "nested PT1.5S", "b PT2S");
            assertThat(clock.now()).isEqualTo(START.plusSeconds(3));
        }
    }

    @Test
    public void handDrivenClockStandsStillOtherwise() {
        try (VirtualClock clock = VirtualClock.byHand(START);
                LabClock.Hurry hurry = clock.hurry()) {
            clock.run(() -> {});
            assertThat(clock.now()).isEqualTo(START);
            assertThat(hurry).isNotNull();
        }
    }

    @Test
    public void tenMinutesCostSecondsWhileSomeoneHurries() throws InterruptedException {
        try (VirtualClock clock = VirtualClock.running(START)) {
            long began = System.nanoTime();
            try (LabClock.Hurry hurry = clock.hurry()) {
                assertThat(hurry).isNotNull();
                clock.await(Duration.ofMinutes(10), () -> false);
            }
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            assertThat(took).isBetween(Duration.ofMillis(1_900), Duration.ofSeconds(30));
        }
    }

    @Test
    public void timeIsTheWallsAgainWhenTheLastHurryIsOver() throws InterruptedException {
        try (VirtualClock clock = VirtualClock.running(START)) {
            LabClock.Hurry outer = clock.hurry();
            LabClock.Hurry inner = clock.hurry();
            inner.close();
            inner.close();
            clock.await(Duration.ofSeconds(30), () -> false);
            outer.close();
            clock.run(() -> {});

            Instant before = clock.now();
            CountDownLatch never = new CountDownLatch(1);
            assertThat(never.await(200, TimeUnit.MILLISECONDS)).isFalse();

            assertThat(Duration.between(before, clock.now())).isBetween(Duration.ofMillis(20), Duration.ofSeconds(2));
        }
    }

    @Test
    public void hurryWaitsForTheLogToBePassedOn() throws InterruptedException {
        AtomicBoolean drained = new AtomicBoolean();
        try (VirtualClock clock = VirtualClock.running(START);
                LabClock.Hurry hurry = clock.hurry()) {
            assertThat(hurry).isNotNull();
            clock.settledBy(drained::get);
            clock.run(() -> {});
            Instant held = clock.now();
            CountDownLatch never = new CountDownLatch(1);
            assertThat(never.await(150, TimeUnit.MILLISECONDS)).isFalse();
            assertThat(Duration.between(held, clock.now())).isLessThanOrEqualTo(Duration.ofSeconds(1));

            drained.set(true);
            assertThat(clock.await(Duration.ofSeconds(100), () -> clock.now().isAfter(held.plusSeconds(50))))
                    .isTrue();
        }
    }

    @Test
    public void callerGetsWhatWasThrownOnTheModelThread() {
        try (VirtualClock clock = VirtualClock.byHand(START)) {
            assertThatThrownBy(() -> clock.run(() -> {
                        throw new IllegalArgumentException("no such app");
                    }))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no such app");
            assertThat(clock.<Integer>call(() -> 4)).isEqualTo(4);
        }
    }

    @Test
    public void failedModelIsABugOfOurs() {
        try (VirtualClock clock = VirtualClock.running(START)) {
            clock.post(() -> {
                throw new IllegalStateException("broken model");
            });
            assertThatThrownBy(() -> clock.run(() -> {}))
                    .isInstanceOf(HarnessBug.class)
                    .hasMessageContaining("broken model");
        }
    }

    @Test
    public void closedClockRefusesCalls() {
        VirtualClock clock = VirtualClock.running(START);
        clock.close();
        assertThatThrownBy(() -> clock.run(() -> {})).isInstanceOf(LabException.class);
    }
}
