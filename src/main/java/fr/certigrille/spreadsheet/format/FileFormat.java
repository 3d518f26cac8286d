package fr.certigrille.spreadsheet.format;

/** A kind of file that holds sheets, told by its content. */
public enum FileFormat {
    /** Office Open XML, Excel since 2007. */
    XLSX,
    /** The same with macros, which are never run. */
    XLSM,
    /** Excel 97 to 2003. */
    XLS,
    /** OpenDocument, as LibreOffice writes it. */
    ODS,
    /** Delimited text: one sheet. */
    CSV
}
