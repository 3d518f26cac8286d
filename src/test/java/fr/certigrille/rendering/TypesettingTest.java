package fr.certigrille.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TypesettingTest {

    private final Formatters formatters = new Formatters(Samples.XSL);

    @Test
    void a_formatter_is_lent_again_once_it_is_back() {
        Formatter first = formatters.with(formatter -> formatter);
        assertThat(formatters.<Formatter>with(formatter -> formatter)).isSameAs(first);
    }

    @Test
    void two_at_a_time_have_a_formatter_each() {
        AtomicReference<Formatter> other = new AtomicReference<>();
        Formatter one = formatters.with(formatter -> {
            other.set(formatters.with(second -> second));
            return formatter;
        });
        assertThat(other.get()).isNotNull().isNotSameAs(one);
    }

    @Test
    void a_formatter_comes_back_from_who_fails() {
        Formatter first = formatters.with(formatter -> formatter);
        assertThatThrownBy(() -> formatters.with(formatter -> {
                    throw new FindingException(Finding.of(Code.RENDERING_FAILED, Place.of("x"), "FOP"));
                }))
                .isInstanceOf(FindingException.class);
        assertThat(formatters.<Formatter>with(formatter -> formatter)).isSameAs(first);
    }
}
