package fr.certigrille.job.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.spreadsheet.ClassListener;
import fr.certigrille.spreadsheet.ClassWorkbook;
import fr.certigrille.spreadsheet.ReadRow;
import fr.certigrille.spreadsheet.WorkbookReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** The rule: parts of the import have all workbooks in their order, and what is read ahead is told as if it were read then. */
class WorkbookPartsTest {

    private static final Path FOLDER = Path.of("input");
    private static final WorkbookReader READER = new WorkbookReader(new GridCatalog());

    @TempDir
    private Path folder;

    private static List<Workbook> workbooks(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Workbook(FOLDER.resolve("classe-" + i + ".xlsx"), "sha-" + i))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 79, 4000})
    void parts_have_all_workbooks_in_their_order(int number) {
        List<Workbook> all = WorkbookParts.plan(workbooks(number), 3).stream()
                .flatMap(part -> WorkbookParts.remaining(part, FOLDER).stream())
                .toList();
        assertThat(all).isEqualTo(workbooks(number));
    }

    @Test
    void a_part_that_is_taken_up_again_goes_on_after_what_is_done() {
        ExecutionContext part = WorkbookParts.plan(workbooks(4000), 3).get(1);
        List<Workbook> first = WorkbookParts.remaining(part, FOLDER);
        WorkbookParts.done(part);
        assertThat(WorkbookParts.remaining(part, FOLDER)).isEqualTo(first.subList(1, first.size()));
    }

    private static final class Told implements ClassListener {
        private final List<String> all = new ArrayList<>();

        @Override
        public void schoolClass(SchoolClass schoolClass) {
            all.add(schoolClass.toString());
        }

        @Override
        public void row(SchoolClass schoolClass, ReadRow row) {
            all.add(row.toString());
        }

        @Override
        public void finding(Finding finding) {
            all.add(finding.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 1000})
    void whether_it_is_kept_or_too_long_a_workbook_says_the_same(int longest) throws Exception {
        Path file = folder.resolve("a.xlsx");
        ClassWorkbook.of(
                        Evaluations.SLAM,
                        Evaluations.complete().value(),
                        Evaluations.complete().numbered("0123456790").value())
                .save(file);
        Told then = new Told();
        READER.read(file, then);
        ReadAhead ahead = ReadAhead.of(READER, file, longest);
        assertThat(ahead.size()).isLessThanOrEqualTo(longest);
        Told now = new Told();
        ahead.tell(now);
        assertThat(now.all).isEqualTo(then.all).isNotEmpty();
    }

    @Test
    void what_is_no_workbook_is_refused_in_its_turn() throws Exception {
        Path file = Files.writeString(folder.resolve("a.xlsx"), "no workbook");
        ReadAhead ahead = ReadAhead.of(READER, file, 10);
        assertThatThrownBy(() -> ahead.tell(new Told())).isInstanceOf(FindingException.class);
    }
}
