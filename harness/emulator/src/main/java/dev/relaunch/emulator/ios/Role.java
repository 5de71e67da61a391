package dev.relaunch.emulator.ios;

/** How much of the machine runningboardd grants to a process. */
enum Role {
    FOCAL("UserInteractiveFocal", "UserInteractiveFocal", 100),
    BACKGROUND("Background", "NonUserInteractive", 3),
    NONE("None", "None", 0);

    private final String text;
    private final String darwin;
    private final int jetsamPriority;

    Role(String text, String darwin, int jetsamPriority) {
        this.text = text;
        this.darwin = darwin;
        this.jetsamPriority = jetsamPriority;
    }

    String text() {
        return text;
    }

    /** The kernel's word for it. */
    String darwin() {
        return darwin;
    }

    int jetsamPriority() {
        return jetsamPriority;
    }
}
