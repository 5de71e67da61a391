package dev.relaunch.emulator.lockdown;

/** What lockdownd refuses with, in its own words. */
enum LockdownError {
    INVALID_HOST_ID("InvalidHostID"),
    INVALID_SERVICE("InvalidService"),
    MISSING_HOST_ID("MissingHostID"),
    MISSING_PAIR_RECORD("MissingPairRecord"),
    MISSING_SERVICE("MissingService"),
    MISSING_VALUE("MissingValue"),
    SESSION_ACTIVE("SessionActive"),
    SESSION_INACTIVE("SessionInactive"),
    SET_PROHIBITED("SetProhibited"),
    UNKNOWN_REQUEST("InvalidRequest");

    private final String text;

    LockdownError(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
