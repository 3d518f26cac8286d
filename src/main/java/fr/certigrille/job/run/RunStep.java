package fr.certigrille.job.run;

import java.util.Locale;

/** The steps of the end-of-term job, in their order. */
public enum RunStep {
    /** Input: changed workbooks. Output: stated evaluations, findings. */
    IMPORT,
    /** Input: evaluations without an up-to-date result. Output: their results. */
    EVALUATE,
    /** Input: evaluations without up-to-date documents. Output: which documents have to be, their content checked. */
    DOCUMENTS,
    /** Input: documents that are missing or out of date. Output: their PDFs. */
    RENDER,
    /** Input: classes whose synthesis is missing or out of date. Output: those PDFs, for their teachers. */
    SYNTHESIS,
    /** Input: candidates and their documents. Output: the lots for the exam office and for the candidates. */
    LOT,
    /** Input: lots that have yet to arrive somewhere. Output: receipts. */
    DELIVER,
    /** Input: what stands in the database. Output: the report. */
    SUMMARY;

    /** The step's name in Spring Batch's tables and in message keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The step with this id. */
    public static RunStep of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
