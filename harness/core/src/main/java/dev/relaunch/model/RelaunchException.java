package dev.relaunch.model;

/** Something that stopped the harness, told as a {@link Message}; the subtype says whose problem it is. */
public abstract class RelaunchException extends RuntimeException {

    private final Message message;

    RelaunchException(Message message) {
        super(message.render());
        this.message = message;
    }

    RelaunchException(Message message, Throwable cause) {
        super(message.render(), cause);
        this.message = message;
    }

    /** What is to be told, for those who lay it out themselves. */
    public Message message() {
        return message;
    }
}
