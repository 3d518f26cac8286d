package fr.certigrille.document;

import fr.certigrille.evaluation.Candidate;
import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.file.SafeName;
import fr.certigrille.file.Sha256;
import fr.certigrille.grid.Grid;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Where a document belongs in the output folder. Sorted by name, the files of a class are in the order of commission, then
 * candidate. The candidate number alone tells two files apart, whatever is lost of the names.
 */
public final class DocumentPath {

    private static final int SUFFIX = 6;
    private static final Pattern PLAIN_NUMBER = Pattern.compile("[0-9A-Z]{1,30}");

    /** Longest name of a file without its ending: file systems take 255 bytes. */
    private static final int MAX_STEM = 250;

    private DocumentPath() {}

    /** Relative to the output folder, with {@code /}. */
    public static String of(SchoolClass schoolClass, Evaluation evaluation, String annex) {
        Candidate candidate = evaluation.candidate();
        String file = String.join(
                "_",
                annex,
                SafeName.of(evaluation.commission().number()),
                number(candidate.number()),
                SafeName.of(candidate.lastName().toUpperCase(Locale.FRENCH)),
                SafeName.of(candidate.firstName()));
        return String.join("/", folder(schoolClass), annex, cut(file) + ".pdf");
    }

    /** Only names are cut: they stand last. */
    private static String cut(String file) {
        return file.length() <= MAX_STEM ? file : file.substring(0, MAX_STEM).replaceAll("[-_]+$", "");
    }

    /**
     * Where the synthesis of a class belongs: beside the folders of its documents. The suffix tells classes apart whose names
     * differ only in what a file name cannot hold.
     */
    public static String synthesis(SchoolClass schoolClass, Grid grid) {
        String key =
                String.join("\0", grid.id(), schoolClass.academy(), schoolClass.establishment(), schoolClass.name());
        String file = String.join(
                "_",
                "synthese",
                SafeName.of(grid.exam().code()),
                SafeName.of(schoolClass.name()),
                Sha256.of(key.getBytes(StandardCharsets.UTF_8)).substring(0, SUFFIX));
        return folder(schoolClass) + "/" + file + ".pdf";
    }

    /** The folder of a class. */
    public static String folder(SchoolClass schoolClass) {
        return String.join(
                "/",
                String.valueOf(schoolClass.session()),
                SafeName.of(schoolClass.establishment()),
                SafeName.of(schoolClass.name()));
    }

    /** A number that a file name cannot hold as it is gets a suffix that no other number has. */
    private static String number(String number) {
        return PLAIN_NUMBER.matcher(number).matches() ? number : SafeName.of(number) + "-" + suffix(number);
    }

    private static String suffix(String number) {
        return UUID.nameUUIDFromBytes(number.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(24);
    }
}
