package dev.relaunch.emulator;

import dev.relaunch.emulator.fault.WireFault;
import dev.relaunch.emulator.ios.LogLine;
import dev.relaunch.emulator.lockdown.Lockdownd;
import dev.relaunch.emulator.lockdown.Pairing;
import dev.relaunch.emulator.usbmux.Muxer;
import dev.relaunch.model.LabException;
import dev.relaunch.model.Message;
import java.io.IOException;

/** Between the muxer and one device: in or out, as the device's power and the faults want it. */
final class Cable {

    /** More than a relay that stands still can hold: what it is sending, and a full queue behind that. */
    private static final int BURST_LINES = 50_000;

    private final Muxer muxer;
    private final EmulatedEndpoint endpoint;
    private boolean up = true;

    private Cable(Muxer muxer, EmulatedEndpoint endpoint) {
        this.muxer = muxer;
        this.endpoint = endpoint;
    }

    /** Follows what becomes of the device, which is plugged in. */
    static void connect(Muxer muxer, EmulatedEndpoint endpoint) {
        Cable cable = new Cable(muxer, endpoint);
        endpoint.faults().watch(cable::changed);
        endpoint.device().onBoot(cable::powered);
    }

    private synchronized void powered(boolean on) {
        up = on;
        if (!on) {
            endpoint.wentDown();
        }
        plug();
    }

    private synchronized void plug() {
        if (up && !endpoint.faults().has(WireFault.UNPLUGGED)) {
            muxer.attach(endpoint);
        } else {
            muxer.detach(endpoint);
        }
    }

    private void changed(WireFault fault, boolean begins) {
        switch (fault) {
            case UNPLUGGED -> plug();
            case MUX_STOPPED -> runMuxer(!begins);
            case CONNECTIONS_RESET -> muxer.cut(endpoint, port -> true, true);
            case SERVICES_DIED -> muxer.cut(endpoint, Lockdownd::isServicePort, false);
            case LOG_BURST -> burst();
            case TRUST_PENDING -> distrust(begins, Pairing.Answer.NONE_YET);
            case TRUST_DENIED -> distrust(begins, Pairing.Answer.DENY);
            case PAIR_RECORD_STALE -> {
                if (begins) {
                    endpoint.pairing().forgetHosts();
                } else {
                    endpoint.pairing().trustLabHost();
                }
            }
            case RELAY_SILENT,
                    LINES_DROPPED,
                    LINES_TRUNCATED,
                    LOG_SLOW,
                    PLIST_MALFORMED,
                    TLS_BROKEN,
                    PASSCODE_LOCKED,
                    SERVICES_PROHIBITED -> {
                // lockdownd and the services look for themselves.
            }
        }
    }

    private void runMuxer(boolean on) {
        if (!on) {
            muxer.close();
            return;
        }
        try {
            muxer.start();
        } catch (IOException failed) {
            throw new LabException(
                    Message.of("the lab's muxer could not be started again")
                            .with("at", String.valueOf(muxer.address()))
                            .with("means", String.valueOf(failed.getMessage())),
                    failed);
        }
    }

    private void distrust(boolean begins, Pairing.Answer answer) {
        if (begins) {
            endpoint.pairing().forgetHosts();
            endpoint.pairing().answer(answer);
            muxer.forgetPairRecord(endpoint.udid());
        } else {
            endpoint.pairing().answer(Pairing.Answer.TRUST);
            endpoint.pairing().trustLabHost();
            muxer.keepPairRecord(endpoint.udid(), endpoint::pairRecord);
        }
    }

    private void burst() {
        for (int i = 0; i < BURST_LINES; i++) {
            endpoint.device()
                    .log()
                    .write(new LogLine(
                            endpoint.device().now(),
                            "symptomsd",
                            "SymptomEvaluator",
                            147,
                            "Notice",
                            "flow " + i + " of " + BURST_LINES + " has been evaluated"));
        }
    }
}
