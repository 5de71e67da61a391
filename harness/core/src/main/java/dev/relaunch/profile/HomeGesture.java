package dev.relaunch.profile;

/** How a person leaves an app and opens the app switcher. */
public enum HomeGesture {
    /** Swipe up from the bottom edge; hold half-way for the switcher. */
    FACE_ID("face-id"),
    /** Press the Home button; no automation can press it twice since iOS 10.3, so the switcher needs AssistiveTouch. */
    HOME_BUTTON("home-button");

    private final String key;

    HomeGesture(String key) {
        this.key = key;
    }

    /** The word for it in a device profile. */
    public String key() {
        return key;
    }
}
