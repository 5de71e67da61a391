package dev.relaunch.model;

/** The user asked for something that cannot be: a wrong option, file or value. Exit code 3. */
public final class ConfigException extends RelaunchException {

    public ConfigException(Message message) {
        super(message);
    }

    public ConfigException(Message message, Throwable cause) {
        super(message, cause);
    }
}
