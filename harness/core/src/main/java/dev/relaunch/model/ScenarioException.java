package dev.relaunch.model;

/** The suite is wrong: a claim that contradicts the oracle, a step out of order. */
public final class ScenarioException extends RelaunchException {

    public ScenarioException(Message message) {
        super(message);
    }

    public ScenarioException(Message message, Throwable cause) {
        super(message, cause);
    }
}
