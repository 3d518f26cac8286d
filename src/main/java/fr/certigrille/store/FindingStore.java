package fr.certigrille.store;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The findings that stand: of each present workbook as last read, and of each document that failed. */
public final class FindingStore {

    private static final String INSERT = """
            insert into finding (source_id, evaluation_id, code, file, sheet, cell, arguments)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcClient client;
    private final JdbcTemplate jdbc;

    public FindingStore(Database database) {
        this.jdbc = database.jdbc();
        this.client = database.client();
    }

    /** Replaces what stood about a workbook. */
    public void replaceForSource(long sourceId, List<Finding> findings) {
        client.sql("delete from finding where source_id = ?").param(sourceId).update();
        insert(sourceId, null, findings);
    }

    /** Replaces what stood about the input folder itself. */
    public void replaceForFolder(List<Finding> findings) {
        client.sql("delete from finding where source_id is null and evaluation_id is null and lot is null")
                .update();
        insert(null, null, findings);
    }

    /** Forgets the documents that failed; the render step tries them again. */
    public void clearDocuments() {
        client.sql("delete from finding where evaluation_id is not null").update();
    }

    /** Forgets the documents of a range that failed, but not those that workers died of. */
    public void clearDocuments(KeyRange range) {
        client.sql("delete from finding where evaluation_id > ? and evaluation_id <= ? and code <> ?")
                .params(range.after(), range.upTo(), Code.WORKERS_DIED.name())
                .update();
    }

    /** Forgets all findings of a code. */
    public void clear(Code code) {
        client.sql("delete from finding where code = ?").param(code.name()).update();
    }

    /** Whether a finding of a code stands about a workbook. */
    public boolean has(long sourceId, Code code) {
        return client.sql("select count(*) from finding where source_id = ? and code = ?")
                        .params(sourceId, code.name())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public void addForDocument(long evaluationId, Finding finding) {
        insert(null, evaluationId, List.of(finding));
    }

    /** Replaces what stood about all lots: findings by the name of the lot. */
    public void replaceForLots(Map<String, List<Finding>> findings) {
        client.sql("delete from finding where lot is not null").update();
        findings.forEach((lot, list) -> list.forEach(finding -> insertForLot(lot, finding)));
    }

    private void insertForLot(String lot, Finding finding) {
        client.sql("""
                insert into finding (lot, code, file, sheet, cell, arguments)
                values (:lot, :code, :file, :sheet, :cell, :arguments)""")
                .param("lot", lot)
                .param("code", finding.code().name())
                .param("file", finding.place().file())
                .param("sheet", finding.place().sheet())
                .param("cell", finding.place().cell())
                .param("arguments", StoreJson.text(finding.arguments()))
                .update();
    }

    /** All that stands, workbook by workbook in the order of the rows, then documents. */
    public List<Finding> standing() {
        return client.sql("""
                select f.code, f.file, f.sheet, f.cell, f.arguments
                from finding f left join source s on s.id = f.source_id
                where f.source_id is null or s.present
                order by case when f.source_id is null then 1 else 0 end, s.name, coalesce(f.evaluation_id, 0), f.id""").query(FindingStore::map).list();
    }

    private void insert(@Nullable Long sourceId, @Nullable Long evaluationId, List<Finding> findings) {
        jdbc.batchUpdate(
                INSERT,
                findings.stream()
                        .map(finding -> values(sourceId, evaluationId, finding))
                        .toList());
    }

    private static @Nullable Object[] values(@Nullable Long sourceId, @Nullable Long evaluationId, Finding finding) {
        Place place = finding.place();
        return new @Nullable Object[] {
            sourceId,
            evaluationId,
            finding.code().name(),
            place.file(),
            place.sheet(),
            place.cell(),
            StoreJson.text(finding.arguments())
        };
    }

    static Finding map(ResultSet row, int number) throws SQLException {
        Place place = new Place(row.getString("file"), row.getString("sheet"), row.getString("cell"));
        return new Finding(Code.valueOf(row.getString("code")), place, StoreJson.list(row.getString("arguments")));
    }
}
