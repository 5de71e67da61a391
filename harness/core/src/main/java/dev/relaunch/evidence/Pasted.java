package dev.relaunch.evidence;

import java.util.Map;
import java.util.regex.Pattern;

/** Text that went through a mail, an issue or a web page on its way here. */
final class Pasted {

    private static final Map<String, String> ENTITIES =
            Map.of("&lt;", "<", "&gt;", ">", "&quot;", "\"", "&#39;", "'", "&apos;", "'", "&nbsp;", " ", "&amp;", "&");
    private static final Pattern ENTITY = Pattern.compile("&(?:lt|gt|quot|#39|apos|nbsp|amp);");

    private Pasted() {}

    /** The text with its HTML entities undone, once. */
    static String text(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        return ENTITY.matcher(text).replaceAll(found -> ENTITIES.getOrDefault(found.group(), ""));
    }
}
