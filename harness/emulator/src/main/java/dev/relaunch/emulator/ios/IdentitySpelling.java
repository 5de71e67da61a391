package dev.relaunch.emulator.ios;

/** How runningboardd and its clients spell an app. */
enum IdentitySpelling {
    /** {@code application<b>}, to iOS 16. */
    APPLICATION("application", false),
    /** {@code app<b>}. */
    APP("app", false),
    /** {@code app<b(persona)>}, the persona {@code (null)} for the system's own apps. */
    APP_WITH_PERSONA("app", true);

    private final String word;
    private final boolean persona;

    IdentitySpelling(String word, boolean persona) {
        this.word = word;
        this.persona = persona;
    }

    /** As FrontBoard writes it. */
    String brief(String bundleId) {
        return word + "<" + bundleId + ">";
    }

    /** As runningboardd writes it. */
    String full(String bundleId, String ofPersona) {
        return persona ? word + "<" + bundleId + "(" + ofPersona + ")>" : brief(bundleId);
    }
}
