package dev.relaunch.emulator.wda;

import dev.relaunch.emulator.ios.Device;
import dev.relaunch.emulator.ios.Testmanagerd;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The faults that one device's WebDriverAgent has now. Safe to call from any thread. */
final class Faults {

    private static final Duration PENALTY = Duration.ofSeconds(60);
    private static final Duration SLOW = Duration.ofMillis(1_500);

    private final Set<WdaFault> present = ConcurrentHashMap.newKeySet();

    void put(WdaFault fault, boolean yes) {
        if (yes) {
            present.add(fault);
        } else {
            present.remove(fault);
        }
    }

    boolean has(WdaFault fault) {
        return present.contains(fault);
    }

    /** What a command has to wait for before it is carried out. */
    void beforeCommand(Device device) {
        if (has(WdaFault.SLOW)) {
            device.testmanagerd().ifPresent(time -> time.await(SLOW));
        }
    }

    /** What has to be waited for before the screen can be seen. */
    void beforeLook(Device device) {
        if (has(WdaFault.TESTMANAGERD_CRASHED)) {
            device.testmanagerd().ifPresent(this::timeOut);
        }
    }

    /** In pieces, so that it ends when the fault is taken away. */
    private void timeOut(Testmanagerd time) {
        Duration piece = Duration.ofMillis(500);
        for (Duration waited = Duration.ZERO;
                waited.compareTo(PENALTY) < 0 && has(WdaFault.TESTMANAGERD_CRASHED);
                waited = waited.plus(piece)) {
            time.await(piece);
        }
    }
}
