package fr.certigrille.finding;

/**
 * Every finding the product can report. A code is stable for ever: {@code docs/errors/CG-nnn.md} explains it, the
 * message bundle words it. Ranges: 0xx usage and job file, 1xx spreadsheet, 2xx rules of the grid, 3xx document, 4xx
 * rendering, 5xx store, 6xx job, 7xx lots, their delivery, the report,
 * 8xx workers.
 */
public enum Code {
    // 0xx usage and job file
    JOB_FILE_MISSING(1, Severity.ERROR),
    JOB_FILE_NOT_JSON(2, Severity.ERROR),
    JOB_FILE_INVALID(3, Severity.ERROR),
    ENVIRONMENT_MISSING(4, Severity.ERROR),
    SECRET_IN_JOB_FILE(5, Severity.ERROR),
    GRID_UNKNOWN(6, Severity.ERROR),
    FILE_UNREADABLE(8, Severity.ERROR),
    FILE_EXISTS(9, Severity.ERROR),
    GRID_FILE_MISSING(10, Severity.ERROR),
    GRID_NOT_JSON(11, Severity.ERROR),
    GRID_INVALID(12, Severity.ERROR),
    GRID_NAME_TWICE(13, Severity.ERROR),
    GRID_REFERENCE_UNKNOWN(14, Severity.ERROR),
    GRID_RULE_LACKS(15, Severity.ERROR),
    GRID_LEVELS_ORDER(16, Severity.ERROR),
    GRID_SESSIONS(17, Severity.ERROR),
    GRID_FOLDER_MISSING(18, Severity.ERROR),
    GRID_TO_CHECK(20, Severity.WARNING),
    LOOK_UNKNOWN(30, Severity.ERROR),
    STYLESHEET_REFUSED(31, Severity.ERROR),
    STYLESHEET_TOO_SLOW(32, Severity.ERROR),
    STYLESHEET_TOO_MUCH(33, Severity.ERROR),
    SYNTHESIS_NOT_ASKED(34, Severity.ERROR),
    STYLESHEET_PROCESS(35, Severity.ERROR),
    // 1xx spreadsheet
    SHEET_READ(100, Severity.NOTE),
    WORKBOOK_UNREADABLE(101, Severity.ERROR),
    SHEET_MISSING(102, Severity.ERROR),
    CLASS_FIELD_MISSING(103, Severity.ERROR),
    CLASS_SESSION_DIFFERS(104, Severity.ERROR),
    CLASS_GRID_UNKNOWN(105, Severity.ERROR),
    COLUMN_MISSING(106, Severity.ERROR),
    COLUMN_TWICE(107, Severity.ERROR),
    NO_CANDIDATE(108, Severity.ERROR),
    CELL_EMPTY(110, Severity.ERROR),
    NUMBER_NOT_TEXT(111, Severity.ERROR),
    UNKNOWN_LEVEL(112, Severity.ERROR),
    MARK_UNREADABLE(113, Severity.ERROR),
    DATE_UNREADABLE(114, Severity.ERROR),
    FLAG_UNREADABLE(115, Severity.ERROR),
    CHOICE_UNKNOWN(116, Severity.ERROR),
    COMMISSION_UNKNOWN(117, Severity.ERROR),
    CELL_IN_ERROR(118, Severity.ERROR),
    CONTROL_CHARACTER(119, Severity.ERROR),
    CANDIDATE_TWICE(120, Severity.ERROR),
    COMMISSION_TWICE(121, Severity.ERROR),
    VALUES_DIFFER(122, Severity.ERROR),
    TWO_CROSSES(123, Severity.ERROR),
    ASSESSED_UNKNOWN(124, Severity.ERROR),
    LEVEL_TWICE(125, Severity.ERROR),
    SHEET_NOT_RECOGNISED(126, Severity.WARNING),
    HIDDEN_READ(127, Severity.NOTE),
    ROW_WITHOUT_CANDIDATE(128, Severity.ERROR),
    ROWS_LEFT_OUT(129, Severity.NOTE),
    COLUMNS_LEFT_OUT(130, Severity.NOTE),
    TABLE_MISSING(131, Severity.ERROR),
    FICHE_MISSING(132, Severity.ERROR),
    FICHES_EMPTY(133, Severity.NOTE),
    SHEET_HIDDEN_READ(134, Severity.NOTE),
    FILE_EMPTY(150, Severity.ERROR),
    OTHER_KIND_OF_FILE(151, Severity.ERROR),
    PASSWORD_NEEDED(152, Severity.ERROR),
    PASSWORD_WRONG(153, Severity.ERROR),
    FILE_TOO_LARGE(154, Severity.ERROR),
    TIME_LIMIT(155, Severity.ERROR),
    OPEN_DOCUMENT_ENCRYPTED(156, Severity.ERROR),
    STILL_OPEN(157, Severity.WARNING),
    STILL_CHANGING(158, Severity.ERROR),
    FILE_LEFT_OUT(159, Severity.WARNING),
    // 2xx rules of the grid
    MARK_OUT_OF_RANGE(201, Severity.ERROR),
    MARK_OFF_STEP(202, Severity.ERROR),
    LEVEL_MISSING(203, Severity.ERROR),
    MEMBERS_ALIKE(205, Severity.ERROR),
    COVERAGE_NOT_MENTIONED(210, Severity.WARNING),
    DATE_FAR_FROM_SESSION(211, Severity.WARNING),
    COMMENT_MISSING(220, Severity.ERROR),
    COMMENT_MISSING_BELOW(221, Severity.ERROR),
    MARK_FAR_FROM_COMPUTED(222, Severity.WARNING),
    ABSENCE_NOT_ADMITTED(223, Severity.ERROR),
    GRID_CHANGED(224, Severity.WARNING),
    SYNTHESIS_MISSING(230, Severity.ERROR),
    SYNTHESIS_OF_NOBODY(231, Severity.ERROR),
    COMPETENCE_NOT_COVERED(232, Severity.WARNING),
    REALISATION_WITHOUT_COMPETENCE(233, Severity.WARNING),
    REALISATION_WITHOUT_PERIOD(234, Severity.WARNING),
    COLUMN_CONTRADICTS(235, Severity.ERROR),
    COLUMN_BY_CODE(236, Severity.WARNING),
    TABLE_OF_OTHER_GRID(237, Severity.ERROR),
    // 3xx document
    DOCUMENT_INVALID(301, Severity.ERROR),
    SCHEMA_UNUSABLE(302, Severity.ERROR),
    // 4xx rendering
    GLYPH_MISSING(401, Severity.ERROR),
    CONTENT_OVERFLOWS(402, Severity.ERROR),
    FIELD_TOO_LONG(403, Severity.ERROR),
    RENDERING_FAILED(404, Severity.ERROR),
    STYLESHEET_UNUSABLE(405, Severity.ERROR),
    FONT_UNUSABLE(406, Severity.ERROR),
    // 5xx store
    DATABASE_UNREACHABLE(501, Severity.ERROR),
    DATABASE_IN_USE(502, Severity.ERROR),
    CANDIDATE_UNKNOWN(503, Severity.ERROR),
    VALUE_TOO_LONG(504, Severity.ERROR),
    STATED_ELSEWHERE(510, Severity.ERROR),
    CANDIDATE_DISAPPEARED(511, Severity.WARNING),
    EARLIER_EVALUATION_KEPT(512, Severity.WARNING),
    COPY_NOT_MADE(520, Severity.WARNING),
    COPY_TOO_LARGE(521, Severity.WARNING),
    RETENTION_OVER(530, Severity.WARNING),
    RETENTION_RUNNING(531, Severity.ERROR),
    WORKBOOK_OF_SEVERAL_SESSIONS(532, Severity.ERROR),
    WORKBOOK_OF_UNKNOWN_SESSION(533, Severity.WARNING),
    SESSION_UNKNOWN(534, Severity.ERROR),
    ARCHIVE_DAMAGED(535, Severity.ERROR),
    ARCHIVE_NEWER(536, Severity.ERROR),
    SESSION_NOT_EMPTY(537, Severity.ERROR),
    DATABASE_CERTIFICATE(538, Severity.ERROR),
    DATABASE_LOGIN(539, Severity.ERROR),
    DATABASE_RIGHTS(540, Severity.ERROR),
    ARCHIVED_WITHOUT_FILE(541, Severity.WARNING),
    FILE_IN_THE_WAY(542, Severity.ERROR),
    // 6xx job
    RUN_BUSY(601, Severity.ERROR),
    NO_WORKBOOK(602, Severity.ERROR),
    FOLDER_MISSING(603, Severity.ERROR),
    RUN_FAILED(610, Severity.ERROR),
    FILE_NOT_WRITTEN(611, Severity.ERROR),
    DISK_FULL(612, Severity.ERROR),
    DATABASE_LOST(613, Severity.ERROR),
    RUN_TAKEN_OVER(614, Severity.ERROR),
    DATABASE_FULL(615, Severity.ERROR),
    SCHEDULE_MISSED(620, Severity.WARNING),
    SCHEDULE_HELD_UP(621, Severity.WARNING),
    NOTHING_SCHEDULED(622, Severity.ERROR),
    JOB_TWICE(623, Severity.ERROR),
    SCHEDULE_INVALID(624, Severity.ERROR),
    PORT_IN_USE(625, Severity.ERROR),
    NO_JOB_FILE(626, Severity.ERROR),
    SEVERAL_DATABASES(627, Severity.ERROR),
    // 7xx lots and their delivery
    LOT_BLOCKED(700, Severity.ERROR),
    LOT_FAULT(701, Severity.ERROR),
    LOT_PARTIAL(702, Severity.WARNING),
    DOCUMENT_NOT_AS_RENDERED(703, Severity.ERROR),
    LOT_PART_LARGE(704, Severity.WARNING),
    KEYSTORE_UNUSABLE(705, Severity.ERROR),
    CERTIFICATE_NOT_VALID(706, Severity.ERROR),
    // 71x, 72x what is wrong with a lot that is verified
    LOT_UNREADABLE(710, Severity.ERROR),
    MANIFEST_MISSING(711, Severity.ERROR),
    MANIFEST_INVALID(712, Severity.ERROR),
    LOT_FILE_CHANGED(713, Severity.ERROR),
    LOT_FILE_REMOVED(714, Severity.ERROR),
    LOT_FILE_ADDED(715, Severity.ERROR),
    LOT_FILE_RENAMED(716, Severity.ERROR),
    LOT_FILES_SWAPPED(717, Severity.ERROR),
    LOT_ENTRY_TWICE(718, Severity.ERROR),
    LOT_NAME_UNSAFE(719, Severity.ERROR),
    LOT_PART_MISSING(720, Severity.ERROR),
    LOT_PARTS_DIFFER(721, Severity.ERROR),
    LOT_ZIP_REWRITTEN(722, Severity.ERROR),
    SEAL_BROKEN(723, Severity.ERROR),
    SEAL_MISSING(724, Severity.ERROR),
    PDF_SEAL_BROKEN(725, Severity.ERROR),
    CERTIFICATE_NOT_TRUSTED(726, Severity.WARNING),
    TRUST_UNUSABLE(727, Severity.ERROR),
    LOT_COUNTS_DIFFER(728, Severity.ERROR),
    LOT_NOT_SEALED(729, Severity.WARNING),
    CLASS_SYNTHESIS_NOT_MADE(730, Severity.WARNING),
    LOT_OF_OTHER_GRID_VERSION(731, Severity.ERROR),
    CLASS_TOO_LARGE(739, Severity.WARNING),
    // 74x transport
    DESTINATION_UNREACHABLE(740, Severity.ERROR),
    HOST_KEY_UNKNOWN(741, Severity.ERROR),
    HOST_KEY_CHANGED(742, Severity.ERROR),
    CERTIFICATE_REFUSED(743, Severity.ERROR),
    LOGIN_REFUSED(744, Severity.ERROR),
    DELIVERY_INTERRUPTED(745, Severity.ERROR),
    DESTINATION_REFUSES(746, Severity.ERROR),
    LOT_CHANGED(747, Severity.ERROR),
    OTHER_FILE_THERE(748, Severity.ERROR),
    LOT_TOO_LARGE(749, Severity.ERROR),
    TLS_NOT_OFFERED(750, Severity.ERROR),
    DESTINATION_FOLDER_MISSING(751, Severity.ERROR),
    PERHAPS_TWICE(752, Severity.WARNING),
    TRUST_FILE_UNUSABLE(753, Severity.ERROR),
    LOTS_WAIT(754, Severity.ERROR),
    LOT_NO_LONGER_STANDS(755, Severity.WARNING),
    // 77x report
    REPORT_NOT_WRITTEN(770, Severity.WARNING),
    // 8xx workers
    WORKERS_NEED_SERVER(800, Severity.ERROR),
    WORKER_OF_OTHER_VERSION(801, Severity.ERROR),
    OUTPUT_NOT_SHARED(802, Severity.ERROR),
    DATABASE_OF_OTHER_VERSION(803, Severity.ERROR),
    NO_WORKER(804, Severity.ERROR),
    WORKERS_DIED(805, Severity.ERROR),
    DATABASE_NOT_PREPARED(806, Severity.ERROR),
    INPUT_NOT_SHARED(807, Severity.ERROR),
    WORKERS_DIED_OF_WORKBOOK(808, Severity.ERROR),
    OBJECT_STORE(809, Severity.ERROR),
    WORKERS_DIED_OF_CLASS(810, Severity.WARNING);

    private final int number;
    private final Severity severity;

    Code(int number, Severity severity) {
        this.number = number;
        this.severity = severity;
    }

    /** The code as users see it, such as {@code CG-112}. */
    public String id() {
        return String.format("CG-%03d", number);
    }

    /** Whether it blames the command or the job file. */
    public boolean isUsage() {
        return number < 100 || (number >= 622 && number <= 629);
    }

    /** Whether it tells of a run or its database, rather than of what is in a workbook or a document: it names nobody. */
    public boolean isOfRun() {
        return number < 100 || number >= 600 || (number >= 500 && number < 503) || (number >= 530 && number < 550);
    }

    public Severity severity() {
        return severity;
    }
}
