package dev.relaunch.recording;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.relaunch.model.Conditions;
import dev.relaunch.model.Expectation;
import java.util.Map;

/** One thing that the harness did, read or decided, as the journal keeps it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Entry.Step.class, name = "step"),
    @JsonSubTypes.Type(value = Entry.Reading.class, name = "reading"),
    @JsonSubTypes.Type(value = Entry.Command.class, name = "command"),
    @JsonSubTypes.Type(value = Entry.Channel.class, name = "channel"),
    @JsonSubTypes.Type(value = Entry.Claim.class, name = "claim"),
    @JsonSubTypes.Type(value = Entry.Pulled.class, name = "pulled"),
    @JsonSubTypes.Type(value = Entry.HandsOff.class, name = "hands-off"),
    @JsonSubTypes.Type(value = Entry.Probe.class, name = "probe"),
    @JsonSubTypes.Type(value = Entry.Failure.class, name = "failure"),
    @JsonSubTypes.Type(value = Entry.Judged.class, name = "judged")
})
public sealed interface Entry {

    /**
     * A scenario's step, written when it begins.
     *
     * @param verb one of the {@code VERB_} names below
     * @param text the step as the report shows it
     */
    record Step(String verb, String text, Map<String, String> details) implements Entry {
        public static final String LAUNCH = "launch";
        public static final String TERMINATE = "terminate";
        public static final String SET_REFRESH = "set-background-app-refresh";
        public static final String START_TRANSFER = "start-transfer";
    }

    /** What the device's screen or a tool answered when it was asked back: a precondition as it was found, not as it was wished. */
    record Reading(String what, String wanted, String read, String source) implements Entry {
        public static final String REFRESH = "background-app-refresh";
        public static final String CARD = "app-switcher-card";

        /** What the transfer server saw come of the trigger, read after it was pulled. */
        public static final String TRANSFER = "transfer";

        /** What whoever pulled a trigger of another kind says came of it, read after it was pulled. */
        public static final String TRIGGER = "trigger";

        /** Whether the device's crash reports were collected after the window. */
        public static final String CRASH_REPORTS = "crash-reports";
    }

    /** One command to the device's automation (WebDriverAgent), written before it is sent. */
    record Command(String text) implements Entry {}

    /** A change in the state of a channel's connection. */
    record Channel(String channel, State state, String detail) implements Entry {
        /** What became of the connection. */
        public enum State {
            /** The tool was started; nothing has come yet. */
            STARTED,
            /** The tool says that it is connected to the device. */
            CONNECTED,
            /** The connection is over: the tool ended or said so. */
            ENDED,
            /** The tool could not be started. */
            CANNOT_START,
            /** The tool wrote something to its standard error; the detail is what that means. */
            COMPLAINED
        }
    }

    /** What is claimed, under which conditions. Written before the trigger's window is waited for. */
    record Claim(String app, String bundleId, Conditions conditions, Expectation expectation) implements Entry {}

    /** The trigger was pulled: written just before it takes effect. */
    record Pulled(String trigger, String text) implements Entry {}

    /** From here on ({@code begins}) nothing is sent to the device, or the harness may touch it again. */
    record HandsOff(boolean begins) implements Entry {}

    /** The closing probe: the app was opened from the Home screen after the window. Written before the icon is tapped. */
    record Probe(String text) implements Entry {}

    /** A step could not be carried out; the text is the whole message. */
    record Failure(String owner, String text) implements Entry {}

    /** The finding as it was told when it was reached; derived, kept so that a later verdict can be held against it. */
    record Judged(String verdict, String doubt, String text) implements Entry {}
}
