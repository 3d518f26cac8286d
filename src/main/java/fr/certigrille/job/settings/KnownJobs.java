package fr.certigrille.job.settings;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds and reads job files. */
public final class KnownJobs {

    private KnownJobs() {}

    /**
     * The jobs of these files and folders, in the order of their names.
     *
     * @throws FindingException with the faults of all files, or if there is none
     */
    public static List<KnownJob> read(Collection<Path> places, JobFileReader reader) {
        List<KnownJob> jobs = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Path path : files(places)) {
            try {
                jobs.add(new KnownJob(path, reader.read(path)));
            } catch (FindingException wrong) {
                findings.addAll(wrong.findings());
            }
        }
        if (!findings.isEmpty()) {
            throw new FindingException(findings);
        }
        return jobs;
    }

    /**
     * Those of the jobs that have a schedule.
     *
     * @throws FindingException if there is none, or two have one name in one database
     */
    public static List<KnownJob> scheduled(List<KnownJob> jobs) {
        List<KnownJob> scheduled =
                jobs.stream().filter(job -> job.file().schedule() != null).toList();
        if (scheduled.isEmpty()) {
            throw new FindingException(Finding.of(Code.NOTHING_SCHEDULED, Place.of(place(jobs))));
        }
        Set<Named> seen = new HashSet<>();
        for (KnownJob job : scheduled) {
            if (!seen.add(new Named(job.file().database().url(), job.name()))) {
                Place place = Place.of(job.path().getFileName().toString(), "$.job");
                throw new FindingException(Finding.of(Code.JOB_TWICE, place, job.name()));
            }
        }
        return scheduled;
    }

    /**
     * One of the jobs, for all of them work on the same database and folders.
     *
     * @throws FindingException if they do not
     */
    public static JobFile one(List<KnownJob> jobs) {
        JobFile first = jobs.get(0).file();
        for (KnownJob job : jobs) {
            JobFile other = job.file();
            boolean same = other.database().equals(first.database())
                    && other.inputFolder().equals(first.inputFolder())
                    && other.outputFolder().equals(first.outputFolder());
            if (!same) {
                throw new FindingException(Finding.of(
                        Code.SEVERAL_DATABASES,
                        Place.of(job.path().getFileName().toString())));
            }
        }
        return first;
    }

    private record Named(String database, String job) {}

    private static String place(List<KnownJob> jobs) {
        return String.join(", ", jobs.stream().map(KnownJob::name).toList());
    }

    private static List<Path> files(Collection<Path> places) {
        List<Path> files = places.stream().flatMap(KnownJobs::files).toList();
        if (files.isEmpty()) {
            throw new FindingException(Finding.of(
                    Code.NO_JOB_FILE, Place.of(places.iterator().next().toString())));
        }
        return files;
    }

    private static Stream<Path> files(Path place) {
        if (!Files.isDirectory(place)) {
            return Stream.of(place);
        }
        try (Stream<Path> inside = Files.list(place)) {
            return inside.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
