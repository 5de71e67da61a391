package dev.relaunch.emulator.ui;

import java.util.Optional;

/**
 * How an element is painted, where its type does not say it. Accessibility does not see it.
 *
 * @param subject whose picture it is: the bundle id of an icon or a card; empty for anything else
 * @param content what is seen in a card: the last that the app showed
 */
public record Look(Kind kind, String subject, Optional<Node> content) {

    public static final Look PLAIN = of(Kind.PLAIN);

    public static Look of(Kind kind) {
        return new Look(kind, "", Optional.empty());
    }

    /** An app's icon with its name below. */
    public static Look icon(String bundleId) {
        return new Look(Kind.ICON, bundleId, Optional.empty());
    }

    /** An app's icon in the dock, without a name. */
    public static Look dockIcon(String bundleId) {
        return new Look(Kind.DOCK_ICON, bundleId, Optional.empty());
    }

    /** An app's card in the switcher. */
    public static Look card(String bundleId, Optional<Node> content) {
        return new Look(Kind.CARD, bundleId, content);
    }

    /** What the painter knows to paint. */
    public enum Kind {
        /** As elements of its type are. */
        PLAIN,
        /** Nothing: what lies below shows through. */
        CLEAR,
        /** The wallpaper of the Home screen. */
        WALLPAPER,
        /** The wallpaper behind cards. */
        BLURRED,
        DOCK,
        ICON,
        DOCK_ICON,
        CARD,
        /** A page's name in its bar. */
        TITLE,
        /** Words at the right of a row. */
        DETAIL,
        /** Small print above or below a group of rows. */
        FOOTNOTE,
        CHECKMARK,
        /** A row that leads to another page. */
        LINK,
        /** The time on the lock screen. */
        CLOCK,
        /** The date on the lock screen, and its other words. */
        LOCK_TEXT,
        /** Who calls. */
        CALLER,
        /** Dots for what was entered of a passcode. */
        PASSCODE,
        /** A key for a digit. */
        DIGIT,
        /** A round button in red. */
        DECLINE,
        /** A round button in green. */
        ACCEPT,
        /** The heading of an alert. */
        HEADING
    }
}
