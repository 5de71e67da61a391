package dev.relaunch.evidence;

/** The forms in which a device's log is passed on. */
public enum LogForm {
    SYSLOG("idevicesyslog"),
    SHOW("log show"),
    SHOW_COMPACT("log show --style compact"),
    SHOW_SYSLOG("log show --style syslog"),
    SHOW_NDJSON("log show --style ndjson"),
    SHOW_JSON("log show --style json"),
    CONSOLE("a copy from Console");

    private final String label;

    LogForm(String label) {
        this.label = label;
    }

    /** What writes it, in words. */
    public String label() {
        return label;
    }

    HeaderScanner scanner() {
        return switch (this) {
            case SYSLOG -> new SyslogHeader();
            case SHOW, SHOW_COMPACT, SHOW_SYSLOG -> new ShowHeader(this);
            case SHOW_NDJSON -> new JsonHeader(false);
            case SHOW_JSON -> new JsonHeader(true);
            case CONSOLE -> new ConsoleHeader();
        };
    }
}
