package fr.certigrille.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkCountsTest {

    private static MarkCounts of(double... values) {
        MarkCounts counts = new MarkCounts();
        for (double value : values) {
            counts.add(value);
        }
        return counts;
    }

    @Test
    void quartiles_lie_between_values_in_proportion() {
        assertThat(of(1, 2, 3, 4).spread()).isEqualTo(new Spread(4, 1, 1.75, 2.5, 3.25, 4));
        assertThat(of(12.5).spread()).isEqualTo(new Spread(1, 12.5, 12.5, 12.5, 12.5, 12.5));
    }

    @Test
    void one_wild_value_moves_neither_the_median_nor_the_deviation() {
        assertThat(of(10, 10.5, 11, 11.5, 12).medianAbsoluteDeviation()).isEqualTo(0.5);
        assertThat(of(10, 10.5, 11, 11.5, 20).median()).isEqualTo(11);
        assertThat(of(10, 10.5, 11, 11.5, 20).medianAbsoluteDeviation()).isEqualTo(0.5);
    }

    @Test
    void a_part_can_be_taken_out_again() {
        MarkCounts rest = of(8, 8, 12, 15).without(of(8, 15));
        assertThat(rest.spread()).isEqualTo(new Spread(2, 8, 9, 10, 11, 12));
    }

    @Test
    void values_are_counted_by_what_they_belong_to() {
        assertThat(of(0.5, 1, 1.5, 20).countBy(Double::intValue)).isEqualTo(Map.of(0, 1, 1, 2, 20, 1));
    }
}
