package fr.certigrille.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern CODE_KEY = Pattern.compile("(CG-\\d{3})\\.(reason|response)");
    private static final Properties FRENCH = bundle("messages.properties");
    private static final Properties ENGLISH = bundle("messages_en.properties");

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(ENGLISH.stringPropertyNames()).isEqualTo(FRENCH.stringPropertyNames());
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void every_code_has_a_reason_and_a_response_in_both_languages(Code code) {
        for (Properties words : List.of(FRENCH, ENGLISH)) {
            assertThat(words.getProperty(code.id() + ".reason")).isNotBlank();
            assertThat(words.getProperty(code.id() + ".response")).isNotBlank();
        }
    }

    @Test
    void no_message_is_for_a_code_that_does_not_exist() {
        Set<String> worded = FRENCH.stringPropertyNames().stream()
                .filter(key -> key.startsWith("CG-"))
                .map(key -> CODE_KEY.matcher(key).replaceFirst("$1"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(worded).isEqualTo(codes());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void both_languages_quote_the_same_values(String key) {
        assertThat(placeholders(ENGLISH.getProperty(key))).isEqualTo(placeholders(FRENCH.getProperty(key)));
    }

    /** An apostrophe that is not doubled makes MessageFormat swallow the placeholders after it. */
    @ParameterizedTest
    @MethodSource("keys")
    void every_placeholder_is_filled(String key) {
        for (Properties words : List.of(FRENCH, ENGLISH)) {
            String pattern = words.getProperty(key);
            Object[] arguments = {970, 971, 972, 973, 974, 975, 976, 977, 978, 979};

            String text = new MessageFormat(pattern, Locale.ROOT).format(arguments);

            assertThat(placeholders(pattern))
                    .allSatisfy(number -> assertThat(text).contains("97" + number));
            assertThat(text).doesNotContain("{").doesNotContain("}");
        }
    }

    @Test
    void codes_are_unique() {
        assertThat(Arrays.stream(Code.values()).map(Code::id)).doesNotHaveDuplicates();
    }

    @Test
    void a_finding_reads_code_place_reason_response() {
        Finding finding = Finding.of(
                Code.UNKNOWN_LEVEL, new Place("SIO2-SLAM.xlsx", "Évaluations", "G14"), "X", "NE, NM, MP, BM ou EM");

        assertThat(new Messages(Locale.FRANCE).line(finding))
                .isEqualTo("CG-112 · SIO2-SLAM.xlsx, feuille Évaluations, G14 · niveau « X » inconnu"
                        + " · saisir NE, NM, MP, BM ou EM");
        assertThat(new Messages(Locale.UK).line(finding))
                .startsWith("CG-112 · SIO2-SLAM.xlsx, sheet Évaluations, G14 · unknown level \"X\"");
    }

    @Test
    void any_other_language_is_answered_in_french() {
        assertThat(new Messages(Locale.JAPANESE).locale()).isEqualTo(Locale.FRENCH);
    }

    private static Stream<String> keys() {
        return FRENCH.stringPropertyNames().stream().sorted();
    }

    private static Set<String> codes() {
        return Arrays.stream(Code.values()).map(Code::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> placeholders(String pattern) {
        return PLACEHOLDER
                .matcher(pattern)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties bundle(String name) {
        try (InputStream bytes = Messages.class.getResourceAsStream("/fr/certigrille/" + name);
                Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(text);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void one_thing_is_told_in_the_singular_and_in_french_none_too() {
        Messages french = new Messages(Locale.FRENCH);
        Messages english = new Messages(Locale.ENGLISH);
        assertThat(french.text("summary.syntheses", 0)).isEqualTo("0 synthèse de classe produite.");
        assertThat(french.text("summary.syntheses", 1L)).isEqualTo("1 synthèse de classe produite.");
        assertThat(french.text("summary.syntheses", 2)).isEqualTo("2 synthèses de classe produites.");
        assertThat(english.text("summary.warnings", 0)).isEqualTo("0 warnings to check.");
        assertThat(english.text("summary.warnings", 1)).isEqualTo("1 warning to check.");
        assertThat(english.text("summary.warnings", 2)).isEqualTo("2 warnings to check.");
    }

    @Test
    void a_number_that_a_finding_carries_as_text_counts_too() {
        Finding one = Finding.of(Code.LOT_BLOCKED, Place.of("lot"), "1");
        Finding two = Finding.of(Code.LOT_BLOCKED, Place.of("lot"), "2");
        assertThat(new Messages(Locale.FRENCH).reason(one)).endsWith("1 anomalie l’empêche");
        assertThat(new Messages(Locale.FRENCH).reason(two)).endsWith("2 anomalies l’empêchent");
    }

    /** « 1 lignes » is what a key does that counts without a choice of words. */
    @Test
    void a_count_before_a_word_in_the_plural_chooses_the_word() {
        Pattern plural = Pattern.compile("\\{\\d+} (?!octets|bytes|fois|times)[a-zéèêà]{2,}s\\b.*");
        assertThat(FRENCH.stringPropertyNames().stream()
                        .filter(key ->
                                key.startsWith("summary.") || key.startsWith("status.") || key.startsWith("verify."))
                        .flatMap(key -> Stream.of(FRENCH.getProperty(key), ENGLISH.getProperty(key))))
                .noneMatch(text -> plural.matcher(text).find());
    }
}
