package fr.certigrille.rendering.composition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The font files of a folder, each read when it is first asked for. A file is named like its font. Thread-safe. */
final class Faces {

    private final Path folder;
    private final Map<String, Face> faces = new HashMap<>();

    Faces(Path folder) {
        this.folder = folder;
    }

    /** The face of a PostScript name. */
    synchronized Face get(String name) throws NotComposableException {
        Face face = faces.get(name);
        if (face == null) {
            face = new Face(file(name));
            faces.put(name, face);
        }
        return face;
    }

    private Path file(String name) throws NotComposableException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(file -> isNamed(file, name)).toList();
            NotComposableException.unless(found.size() == 1, "a font that is no file of the folder");
            return found.get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The regular face is called like its family. */
    private static boolean isNamed(Path file, String name) {
        String plain = String.valueOf(file.getFileName()).replace("-Regular", "");
        return plain.equals(name + ".ttf");
    }
}
