package fr.certigrille.finding;

import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words in the user's language: French, or English under an English locale. A finding reads {@code code · place ·
 * reason · response}.
 */
public final class Messages {

    private static final String BUNDLE = "fr.certigrille.messages";

    private static final Pattern COUNT = Pattern.compile("\\d{1,18}");

    private final Locale locale;
    private final ResourceBundle bundle;

    public Messages(Locale locale) {
        this.locale = "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.FRENCH;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE,
                this.locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public Locale locale() {
        return locale;
    }

    /** The finding on one line. */
    public String line(Finding finding) {
        return Stream.of(finding.code().id(), place(finding.place()), reason(finding), response(finding))
                .collect(Collectors.joining(" · "));
    }

    public String reason(Finding finding) {
        return text(finding.code().id() + ".reason", finding.arguments().toArray());
    }

    public String response(Finding finding) {
        return text(finding.code().id() + ".response", finding.arguments().toArray());
    }

    public String place(Place place) {
        String sheet = place.sheet() == null ? null : text("place.sheet", place.sheet());
        return Stream.of(place.file(), sheet, place.cell())
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** The text of a key with its arguments filled in. */
    public String text(String key, Object... arguments) {
        MessageFormat format = new MessageFormat(bundle.getString(key), locale);
        Format[] formats = format.getFormatsByArgumentIndex();
        Object[] values = arguments.clone();
        for (int i = 0; i < Math.min(formats.length, values.length); i++) {
            values[i] = formats[i] instanceof ChoiceFormat ? number(values[i]) : values[i];
        }
        return format.format(values);
    }

    /** Findings carry numbers as text; the word beside one needs to know whether it is one or many. */
    private static Object number(Object value) {
        return value instanceof String text && COUNT.matcher(text).matches() ? Long.valueOf(text) : value;
    }
}
