package fr.certigrille.delivery.lot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Work on several threads comes out in the order of the items, and never runs far ahead. */
class AheadTest {

    private static final List<Integer> ITEMS = IntStream.range(0, 500).boxed().toList();

    @Test
    void results_come_in_the_order_of_the_items_and_only_a_few_are_kept() throws IOException {
        List<Integer> taken = new ArrayList<>();
        AtomicInteger begun = new AtomicInteger();
        try (Ahead ahead = new Ahead(3)) {
            ahead.each(
                    ITEMS,
                    item -> {
                        begun.incrementAndGet();
                        return item * 2;
                    },
                    (item, twice) -> {
                        assertThat(twice).isEqualTo(item * 2);
                        assertThat(begun.get() - taken.size()).isLessThanOrEqualTo(6);
                        taken.add(item);
                    });
        }
        assertThat(taken).isEqualTo(ITEMS);
    }

    @Test
    void what_fails_on_another_thread_fails_here() {
        try (Ahead ahead = new Ahead(2)) {
            assertThatThrownBy(() -> ahead.each(ITEMS, AheadTest::refuse, (item, result) -> {}))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> ahead.each(
                            ITEMS,
                            item -> {
                                throw new IllegalStateException("no");
                            },
                            (item, result) -> {}))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private static Integer refuse(int item) throws IOException {
        throw new IOException("no " + item);
    }
}
