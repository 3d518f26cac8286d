package fr.certigrille.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeNameTest {

    @ParameterizedTest
    @CsvSource({
        "Lycée Ada-Lovelace, Lycee-Ada-Lovelace",
        "D’ORGEVAL, D-ORGEVAL",
        "N'GUYEN, N-GUYEN",
        "Nguyễn, Nguyen",
        "Cœur, Coeur",
        "Łucja Ødegård, Lucja-Odegard",
        "../../etc/passwd, etc-passwd",
        "a:b*c?d, a-b-c-d",
        "' . ', x",
        "con, con-",
        "LPT1, LPT1-"
    })
    void a_name_holds_only_letters_digits_and_hyphens(String text, String name) {
        assertThat(SafeName.of(text)).isEqualTo(name);
    }

    @Test
    void a_long_name_is_cut_to_60_characters() {
        assertThat(SafeName.of("a".repeat(500))).hasSize(60);
    }
}
