package dev.relaunch.model;

/** We are wrong: something that cannot happen did. */
public final class HarnessBug extends RelaunchException {

    public HarnessBug(Message message) {
        super(message);
    }

    public HarnessBug(Message message, Throwable cause) {
        super(message, cause);
    }
}
