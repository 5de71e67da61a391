package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.app.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** The alerts of the system that get in a lab's way, with their buttons in the order in which iOS shows them. */
enum KnownAlert {
    /** A computer that the device does not know yet was plugged in. */
    TRUST("alert.trust", "alert.trustNote"),
    NOTIFICATIONS("alert.notifications", "alert.notificationsNote"),
    LOCATION("alert.location", "alert.locationNote"),
    LOCATION_ALWAYS("alert.locationAlways", "alert.locationNote"),
    BLUETOOTH("alert.bluetooth", "alert.bluetoothNote"),
    HEALTH("alert.health", "alert.healthNote"),
    /** Comes up by itself, in the middle of a test (flutter/flutter#96832). */
    SOFTWARE_UPDATE("alert.update", "alert.updateNote");

    private final String title;
    private final String message;

    KnownAlert(String title, String message) {
        this.title = title;
        this.message = message;
    }

    /** Keys of the words on its buttons. */
    private List<String> choices() {
        return switch (this) {
            case TRUST -> List.of("alert.trustYes", "alert.trustNo");
            case NOTIFICATIONS -> List.of("alert.deny", "alert.allow");
            case LOCATION -> List.of("alert.locationOnce", "alert.locationInUse", "alert.deny");
            case LOCATION_ALWAYS -> List.of("alert.locationKeep", "alert.locationChange");
            case BLUETOOTH -> List.of("alert.deny", "alert.ok");
            case HEALTH -> List.of("alert.deny", "alert.allow");
            case SOFTWARE_UPDATE -> List.of("alert.updateLater", "alert.updateNow");
        };
    }

    /** The alert that asks for this; {@code always} where an app wants more than to know the place while it is in use. */
    static KnownAlert asking(Permission permission, boolean always) {
        return switch (permission) {
            case NOTIFICATIONS -> NOTIFICATIONS;
            case LOCATION -> always ? LOCATION_ALWAYS : LOCATION;
            case BLUETOOTH -> BLUETOOTH;
            case HEALTH -> HEALTH;
        };
    }

    /** What it asks for; empty where it is about no app. */
    Optional<Permission> permission() {
        return switch (this) {
            case TRUST, SOFTWARE_UPDATE -> Optional.empty();
            case NOTIFICATIONS -> Optional.of(Permission.NOTIFICATIONS);
            case LOCATION, LOCATION_ALWAYS -> Optional.of(Permission.LOCATION);
            case BLUETOOTH -> Optional.of(Permission.BLUETOOTH);
            case HEALTH -> Optional.of(Permission.HEALTH);
        };
    }

    /** What the button of this number says. The first question about the place cannot be answered with "always". */
    Permission.Answer answer(int button) {
        return switch (this) {
            case LOCATION -> button < 2 ? Permission.Answer.WHEN_IN_USE : Permission.Answer.DENIED;
            case LOCATION_ALWAYS -> button == 0 ? Permission.Answer.WHEN_IN_USE : Permission.Answer.ALLOWED;
            case TRUST, NOTIFICATIONS, BLUETOOTH, HEALTH, SOFTWARE_UPDATE ->
                button == 1 ? Permission.Answer.ALLOWED : Permission.Answer.DENIED;
        };
    }

    /** {@code location-always} in a command. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The alert in these words.
     *
     * @param subject the app or the device that it is about
     * @param answered gets the number of the button, from 0
     */
    SystemAlert about(String subject, Words words, Consumer<Integer> answered) {
        List<SystemAlert.Choice> buttons = new ArrayList<>();
        for (int i = 0; i < choices().size(); i++) {
            int number = i;
            buttons.add(new SystemAlert.Choice(words.text(choices().get(i)), () -> answered.accept(number)));
        }
        return new SystemAlert(words.text(title, subject), words.text(message, subject), buttons);
    }
}
