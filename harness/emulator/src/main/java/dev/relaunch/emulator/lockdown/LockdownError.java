package dev.relaunch.emulator.lockdown;

/** What lockdownd refuses with, in its own words. */
enum LockdownError {
    INVALID_HOST_ID("InvalidHostID"),
    INVALID_SERVICE("InvalidService"),
    INVALID_SESSION_ID("InvalidSessionID"),
    MISSING_HOST_ID("MissingHostID"),
    MISSING_KEY("MissingKey"),
    MISSING_PAIR_RECORD("MissingPairRecord"),
    MISSING_SERVICE("MissingService"),
    MISSING_VALUE("MissingValue"),
    PAIRING_DIALOG_RESPONSE_PENDING("PairingDialogResponsePending"),
    PASSWORD_PROTECTED("PasswordProtected"),
    SERVICE_PROHIBITED("ServiceProhibited"),
    SESSION_ACTIVE("SessionActive"),
    SESSION_INACTIVE("SessionInactive"),
    SET_PROHIBITED("SetProhibited"),
    UNKNOWN_REQUEST("InvalidRequest"),
    USER_DENIED_PAIRING("UserDeniedPairing");

    private final String text;

    LockdownError(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
