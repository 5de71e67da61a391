package dev.relaunch.scenario;

import dev.relaunch.model.Trigger;
import dev.relaunch.recording.Entry;

/** A background transfer of the app that the harness's server holds until it is let finish. */
public final class Transfer {

    private final dev.relaunch.trigger.Transfer transfer;
    private final Observation observation;

    Transfer(dev.relaunch.trigger.Transfer transfer, Observation observation) {
        this.transfer = transfer;
        this.observation = observation;
    }

    /**
     * Pulls the trigger: lets the server complete the transfer, and takes the hands off the device.
     *
     * <p>After a force quit iOS has cancelled the transfer, so that this only proves that a server ready to answer changes nothing.
     */
    public void finish() {
        observation.pull(Trigger.URL_SESSION, "finish " + transfer.id());
        dev.relaunch.trigger.Transfer.State state = observation.uninterrupted(transfer::finish);
        observation
                .journal()
                .append(new Entry.Reading(
                        Entry.Reading.TRANSFER,
                        dev.relaunch.trigger.Transfer.State.FINISHED.key(),
                        state.key(),
                        "the transfer server"));
    }
}
