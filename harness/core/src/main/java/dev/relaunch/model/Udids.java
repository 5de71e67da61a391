package dev.relaunch.model;

import java.util.regex.Pattern;

/** UDIDs in text for people: {@code 00008110-…801E} instead of the whole, which identifies a person's phone. */
public final class Udids {

    private static final Pattern UDID =
            Pattern.compile("\\b(?:[0-9A-Fa-f]{8}-[0-9A-Fa-f]{12}|[0-9a-fA-F]{36})([0-9A-Fa-f]{4})\\b");

    private Udids() {}

    /** The text with every UDID in it masked. */
    public static String mask(String text) {
        return UDID.matcher(text).replaceAll(found -> found.group().substring(0, 8) + "-…" + found.group(1));
    }
}
