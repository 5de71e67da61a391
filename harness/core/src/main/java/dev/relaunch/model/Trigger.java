package dev.relaunch.model;

/** What should wake the app, and the daemon that does it. */
public enum Trigger {
    URL_SESSION("urlsession", "URLSession", "nsurlsessiond");

    private final String key;
    private final String label;
    private final String daemon;

    Trigger(String key, String label, String daemon) {
        this.key = key;
        this.label = label;
        this.daemon = daemon;
    }

    /** The word for it in files and on the command line. */
    public String key() {
        return key;
    }

    /** The words for it after "by". */
    public String label() {
        return label;
    }

    /** The process that asks SpringBoard to open the app when this trigger fires. */
    public String daemon() {
        return daemon;
    }
}
