package fr.certigrille.grid;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The grids that the product knows: those it ships and those of a folder, which win over shipped ones of the same id. */
public final class GridCatalog {

    private static final List<String> SHIPPED = List.of(
            "bts-ccf-ponderee", "bts-sio-e4-2022", "bts-sio-e5-2026", "bts-sio-e6-sisr-2026", "bts-sio-e6-slam-2026");

    private final Map<String, GridFile> files = new TreeMap<>();
    private final Map<Version, GridFile> kept = new ConcurrentHashMap<>();
    private final List<GridFile> former = new CopyOnWriteArrayList<>();

    /** What a session's evaluations were made with. */
    private record Version(String id, int session) implements Comparable<Version> {
        @Override
        public int compareTo(Version other) {
            return toString().compareTo(other.toString());
        }
    }

    /** The shipped grids. */
    public GridCatalog() {
        SHIPPED.forEach(id -> files.put(id, Shipped.file(id)));
    }

    /**
     * The shipped grids and those of a folder.
     *
     * @param locale language of explanations
     * @throws FindingException with every fault of every grid file in the folder
     */
    public static GridCatalog with(Path folder, Locale locale) {
        GridCatalog catalog = new GridCatalog();
        catalog.addAll(folder, new GridReader(locale));
        return catalog;
    }

    private void addAll(Path folder, GridReader reader) {
        Map<String, String> names = new TreeMap<>();
        List<Finding> faults = new ArrayList<>();
        for (Path file : gridFiles(folder)) {
            try {
                GridFile read = reader.read(file).file();
                String other = names.putIfAbsent(read.id(), file.getFileName().toString());
                if (other != null) {
                    throw new FindingException(Finding.of(
                            Code.GRID_NAME_TWICE, Place.of(file.getFileName().toString(), "$.id"), read.id(), other));
                }
                files.put(read.id(), read);
            } catch (FindingException e) {
                faults.addAll(e.findings());
            }
        }
        if (!faults.isEmpty()) {
            throw new FindingException(faults);
        }
    }

    private static List<Path> gridFiles(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(file -> file.toString().endsWith(".json") && Files.isRegularFile(file))
                    .filter(file -> !file.endsWith(GridReader.SCHEMA_FILE))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new FindingException(Finding.of(Code.GRID_FOLDER_MISSING, Place.of(folder.toString())), e);
        }
    }

    /** Ids of all grids, sorted. */
    public List<String> ids() {
        return List.copyOf(files.keySet());
    }

    /** All grids, each as it is in its first session. */
    public List<Grid> all() {
        return files.values().stream().map(GridFile::grid).toList();
    }

    public Optional<GridFile> file(String id) {
        return Optional.ofNullable(files.get(id));
    }

    /** A grid as it is in its first session. */
    public Optional<Grid> find(String id) {
        return file(id).map(GridFile::grid);
    }

    /** A grid as it is in a session: as the session's evaluations were made with it, where that is known. */
    public Optional<Grid> find(String id, int session) {
        return version(id, session).map(file -> file.grid(session));
    }

    /** The version of a grid that a session's evaluations are made with. */
    public Optional<GridFile> version(String id, int session) {
        GridFile known = kept.get(new Version(id, session));
        return known != null
                ? Optional.of(known)
                : file(id).filter(file -> file.sessions().contains(session));
    }

    /** Takes note of a version that was in force once: workbooks may still be made for it. */
    public void remember(GridFile version) {
        former.add(version);
    }

    /**
     * A grid that a workbook may be made for.
     *
     * @param name its id and, where it is no longer in force, the beginning of its hash
     */
    public record Other(String name, Grid grid) {}

    /** All that is not this grid as it is now: former versions of it, then other grids. */
    public Stream<Other> others(Grid grid) {
        Stream<Other> versions = former.stream()
                .filter(file -> file.id().equals(grid.id())
                        && !file.grid(grid.session()).equals(grid))
                .map(file -> new Other(file.id() + " " + file.hash().substring(0, 12), file.grid(grid.session())));
        Stream<Other> grids = all().stream()
                .filter(other -> !other.id().equals(grid.id()))
                .map(other -> new Other(other.id(), other));
        return Stream.concat(versions, grids);
    }

    /** From now on a session's evaluations are made with this version, whatever the files say. */
    public void keep(int session, GridFile version) {
        kept.put(new Version(version.id(), session), version);
    }

    /** Another value means that some grid has another version. */
    public String fingerprint() {
        StringBuilder all = new StringBuilder();
        files.forEach(
                (id, file) -> all.append(id).append(' ').append(file.hash()).append('\n'));
        new TreeMap<>(kept)
                .forEach((version, file) ->
                        all.append(version).append(' ').append(file.hash()).append('\n'));
        return CanonicalJson.hash(all.toString());
    }

    /** The hash of the grid's data: another value means that what was made with the grid is out of date. */
    public String fingerprint(String id) {
        return Objects.requireNonNull(files.get(id), id).hash();
    }

    /** Shipped grids do not change while the program runs: each is read once. Tests check them. */
    private static final class Shipped {
        private static final Map<String, GridFile> FILES = new ConcurrentHashMap<>();

        private static GridFile file(String id) {
            return FILES.computeIfAbsent(id, Shipped::read);
        }

        private static GridFile read(String id) {
            try (InputStream json = GridCatalog.class.getResourceAsStream("/grids/" + id + ".json")) {
                return GridFile.ofContent(
                        new String(Objects.requireNonNull(json, id).readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
