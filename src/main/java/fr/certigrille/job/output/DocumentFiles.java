package fr.certigrille.job.output;

import fr.certigrille.store.DocumentStore;
import fr.certigrille.store.DocumentStore.RenderedFile;
import fr.certigrille.store.StoredDocument;
import java.util.List;

/** The documents that the database knows, and their files in the output folder. */
public final class DocumentFiles implements HandedOver {

    private static final int PAGE = 1000;

    private final DocumentStore documents;
    private final OutputFolder output;

    public DocumentFiles(DocumentStore documents, OutputFolder output) {
        this.documents = documents;
        this.output = output;
    }

    @Override
    public int markLost() {
        int number = 0;
        String annex = "";
        long id = 0;
        for (List<RenderedFile> files = documents.renderedFiles(id, annex, PAGE);
                !files.isEmpty();
                files = documents.renderedFiles(id, annex, PAGE)) {
            List<RenderedFile> lost = files.stream()
                    .filter(file -> !output.has(file.path(), file.bytes()))
                    .toList();
            documents.markLost(lost);
            number += lost.size();
            RenderedFile last = files.get(files.size() - 1);
            id = last.evaluationId();
            annex = last.annex();
        }
        return number;
    }

    @Override
    public void removeOutOfDate() {
        List<StoredDocument> page = documents.outOfDate(0, "", PAGE);
        while (!page.isEmpty()) {
            page.forEach(this::remove);
            StoredDocument last = page.get(page.size() - 1);
            page = documents.outOfDate(last.evaluationId(), last.annex(), PAGE);
        }
    }

    /** Takes a document's files away, the one by its present name and the one by its former. */
    public void remove(StoredDocument document) {
        output.remove(document.path());
        if (document.renderedPath() != null) {
            output.remove(document.renderedPath());
        }
    }
}
