package dev.relaunch.model;

/** The bench failed: a device, a cable, a tool, a server. Never the product's fault, so never a violation. */
public final class LabException extends RelaunchException {

    public LabException(Message message) {
        super(message);
    }

    public LabException(Message message, Throwable cause) {
        super(message, cause);
    }
}
