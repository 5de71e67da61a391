package dev.relaunch.model;

/** What the app and the device were like when the trigger was pulled. */
public record Conditions(Termination termination, BackgroundAppRefresh refresh, OsVersion os) {

    /** One line for a report: {@code ended by its debug exit · Background App Refresh on}. */
    public String label() {
        return termination.label() + " · Background App Refresh " + refresh.label();
    }
}
