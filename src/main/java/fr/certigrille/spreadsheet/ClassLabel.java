package fr.certigrille.spreadsheet;

import fr.certigrille.spreadsheet.format.Wording;
import java.util.Optional;
import java.util.stream.Stream;

/** A value of the class, which stands to the right of its label. */
public enum ClassLabel {
    ESTABLISHMENT("establishment", "Établissement"),
    ACADEMY("academy", "Académie"),
    SESSION("session", "Session"),
    GRID("grid", "Grille"),
    NAME("name", "Classe");

    private final String key;
    private final String title;

    ClassLabel(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** Its name in job files. */
    public String key() {
        return key;
    }

    /** What the template calls it. */
    String title() {
        return title;
    }

    static Optional<ClassLabel> of(String text) {
        return Stream.of(values())
                .filter(label -> Wording.same(label.title, text))
                .findFirst();
    }
}
