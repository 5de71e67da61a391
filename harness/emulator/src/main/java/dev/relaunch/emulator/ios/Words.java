package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.app.AppManifest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** What the system's own screens say, in the device's language. */
final class Words {

    private final Locale locale;
    private final ResourceBundle texts;

    private Words(Locale locale, ResourceBundle texts) {
        this.locale = locale;
        this.texts = texts;
    }

    /**
     * The words of a language, with its region's own where the tag names one; English where there are no others.
     *
     * @param language {@code de}, {@code en_CN}
     */
    static Words in(String language) {
        Locale locale = Locale.forLanguageTag(language.replace('_', '-'));
        // Without the last resort that ResourceBundle knows: the language of the host.
        ResourceBundle.Control control =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Words(locale, ResourceBundle.getBundle(Words.class.getPackageName() + ".words", locale, control));
    }

    /** {@code de_DE}: with the region that most of the language's devices have where none is named. */
    String region() {
        String usual = Map.of("en", "US", "ja", "JP")
                .getOrDefault(locale.getLanguage(), locale.getLanguage().toUpperCase(Locale.ROOT));
        return locale.getLanguage() + "_" + (locale.getCountry().isEmpty() ? usual : locale.getCountry());
    }

    String text(String key) {
        return texts.getString(key);
    }

    /** With its gaps filled. */
    String text(String key, Object... values) {
        return String.format(locale, texts.getString(key), values);
    }

    /** What the app is called on the Home screen: those of the system have a name in each language. */
    String name(AppManifest app) {
        String key = "app." + app.bundleId();
        return texts.containsKey(key) ? texts.getString(key) : app.displayName();
    }

    /** A moment, in the pattern of this key. */
    String time(String key, Instant moment, String zone) {
        return DateTimeFormatter.ofPattern(texts.getString(key), locale)
                .withZone(ZoneId.of(zone))
                .format(moment);
    }
}
