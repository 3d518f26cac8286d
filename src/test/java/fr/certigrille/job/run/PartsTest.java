package fr.certigrille.job.run;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.store.KeyRange;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule: parts leave no key out, have none twice, and get smaller towards the end. */
class PartsTest {

    private static List<Long> ends(int cells) {
        return LongStream.rangeClosed(1, cells).mapToObj(i -> i * 20).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 1000, 50_000})
    void parts_follow_one_another_from_the_first_key_to_the_last(int cells) {
        List<KeyRange> parts = Parts.plan(ends(cells), 8);
        long after = KeyRange.ALL.after();
        for (KeyRange part : parts) {
            assertThat(part.after()).isEqualTo(after);
            after = part.upTo();
        }
        assertThat(after).isEqualTo(KeyRange.ALL.upTo());
    }

    @Test
    void nothing_to_do_is_no_part() {
        assertThat(Parts.plan(List.of(), 3)).isEmpty();
    }

    @Test
    void the_last_parts_are_small_so_that_workers_end_together() {
        List<KeyRange> parts = Parts.plan(ends(500), 2);
        assertThat(parts.get(0).upTo()).isEqualTo(50 * 20);
        KeyRange nextToLast = parts.get(parts.size() - 2);
        assertThat(nextToLast.upTo() - nextToLast.after()).isEqualTo(20);
        assertThat(parts).hasSizeLessThan(40);
    }

    @Test
    void a_million_candidates_are_some_thousand_parts() {
        assertThat(Parts.plan(ends(50_000), 200)).hasSizeBetween(1000, 4000);
    }
}
