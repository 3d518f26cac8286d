package fr.certigrille.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void a_short_text_is_quoted_as_it_is() {
        assertThat(Excerpt.of("Élève très assidue", 30)).isEqualTo("Élève très assidue");
    }

    @Test
    void a_quote_is_on_one_line_and_without_control_characters() {
        assertThat(Excerpt.of("un\r\ndeux\u0000\u001b[31mtrois\u00a0\tquatre", 40))
                .isEqualTo("un deux [31mtrois quatre");
    }

    @Test
    void a_long_text_ends_with_an_ellipsis_within_the_length() {
        assertThat(Excerpt.of("abcdef", 6)).isEqualTo("abcdef");
        assertThat(Excerpt.of("abcdefg", 6)).isEqualTo("abcde…");
    }

    @Test
    void a_character_of_two_units_is_not_halved() {
        assertThat(Excerpt.of("abcd\uD83D\uDE80fg", 6)).isEqualTo("abcd…");
    }
}
