package fr.certigrille;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.Console;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The design's rules, checked on the compiled classes. {@link ArchitectureRulesTest} shows that they bite. */
class ArchitectureTest {

    private static final String ROOT = "fr.certigrille.";

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fr.certigrille");

    static final ArchRule ARROWS_RUN_DOWNWARDS = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("fr.certigrille..")
            .withOptionalLayers(true)
            .layer("cli")
            .definedBy(own("cli"))
            .layer("job")
            .definedBy(own("job"))
            .layer("spreadsheet")
            .definedBy(own("spreadsheet"))
            .layer("store")
            .definedBy(own("store"))
            .layer("document")
            .definedBy(own("document"))
            .layer("rendering")
            .definedBy(own("rendering"))
            .layer("report")
            .definedBy(own("report"))
            .layer("delivery")
            .definedBy(own("delivery"))
            .layer("objects")
            .definedBy(own("objects"))
            .layer("evaluation")
            .definedBy(own("evaluation"))
            .layer("grid")
            .definedBy(own("grid"))
            .layer("finding")
            .definedBy(own("finding"))
            .layer("file")
            .definedBy(own("file"))
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("job")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("spreadsheet")
            .mayOnlyBeAccessedByLayers("cli", "job")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("cli", "job")
            .whereLayer("document")
            .mayOnlyBeAccessedByLayers("cli", "job", "rendering", "report")
            .whereLayer("rendering")
            .mayOnlyBeAccessedByLayers("cli", "job")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("cli", "job")
            .whereLayer("report")
            .mayOnlyAccessLayers("document", "evaluation", "grid", "finding")
            .whereLayer("delivery")
            .mayOnlyBeAccessedByLayers("cli", "job")
            .whereLayer("objects")
            .mayOnlyBeAccessedByLayers("job")
            .whereLayer("objects")
            .mayOnlyAccessLayers("finding", "file")
            .whereLayer("evaluation")
            .mayOnlyAccessLayers("grid", "finding")
            .whereLayer("grid")
            .mayOnlyAccessLayers("finding", "file")
            .whereLayer("finding")
            .mayNotAccessAnyLayer()
            .whereLayer("file")
            .mayNotAccessAnyLayer()
            .because("arrows run downwards only: cli → job → stages → evaluation, grid → finding;"
                    + " stages meet in a job, not in each other, but rendering may read what document writes,"
                    + " and report writes XML as document does");

    static final ArchRule NO_CYCLES = slices().matching("fr.certigrille.(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true)
            .because("a package in a cycle can be neither understood nor tested alone");

    static final ArchRule NO_CYCLES_IN_A_JOB = slices().matching("fr.certigrille.job.(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true)
            .because("the data has one way through a job: steps meet where they are put together, not in each other");

    static final ArchRule POI_IN_SPREADSHEET = onlyIn(
            "workbooks are read and written in one place, as typed rows for all others",
            List.of("org.apache.poi..", "org.openxmlformats.."),
            "spreadsheet");

    static final ArchRule DATABASE_IN_STORE = onlyIn(
            "the database is an affair of the store; jobs ask it in the words of the domain",
            List.of(
                    "java.sql..",
                    "org.springframework.jdbc..",
                    "org.flywaydb..",
                    "com.zaxxer..",
                    "org.h2..",
                    "org.postgresql.."),
            "store");

    static final ArchRule DATA_SOURCE_IN_STORE_AND_JOB = onlyIn(
            "a job hands the store's data source on to Spring Batch's own tables, and that is all",
            List.of("javax.sql.."),
            "store",
            "job");

    static final ArchRule BATCH_IN_JOB = onlyIn(
            "stages are plain Java that a job calls, not parts of a framework",
            List.of("org.springframework.batch.."),
            "job");

    static final ArchRule SPRING_IN_JOB_AND_STORE = onlyIn(
            "Spring wires jobs and speaks JDBC; nothing else needs it",
            List.of("org.springframework.."),
            "job",
            "store");

    static final ArchRule FORMATTERS_IN_RENDERING = onlyIn(
            "XSLT and FO belong to rendering; a document is neutral XML, written with the JDK",
            List.of("net.sf.saxon..", "org.apache.fop..", "org.apache.xmlgraphics.."),
            "rendering");

    static final ArchRule NETWORK_IN_DELIVERY = onlyIn(
            "lots leave this machine in one place, where it is decided who may get them",
            List.of(
                    "org.apache.sshd..",
                    "org.bouncycastle..",
                    "jakarta.mail..",
                    "jakarta.activation..",
                    "org.eclipse.angus..",
                    "java.net.http..",
                    "javax.net.ssl.."),
            "delivery");

    static final ArchRule S3_IN_OBJECTS = onlyIn(
            "what a job hands over is put and got in its own words, whatever service keeps it",
            List.of("software.amazon.."),
            "objects");

    static final ArchRule PICOCLI_IN_CLI =
            onlyIn("commands are one way to start a job, not part of it", List.of("picocli.."), "cli");

    static final ArchRule JACKSON_WHERE_JSON_IS = onlyIn(
            "JSON is read for grids and job files, and written for reports, revisions and manifests",
            List.of("tools.jackson..", "com.fasterxml.jackson.."),
            "grid",
            "job",
            "store",
            "delivery");

    static final ArchRule DOMAIN_IS_PLAIN_JAVA = classes()
            .that()
            .resideInAnyPackage(own("evaluation"), own("finding"))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify.annotations..", "fr.certigrille.."))
            .allowEmptyShould(true)
            .because("rules of the grid and words for users outlive every library");

    static final ArchRule STANDARD_STREAMS_IN_CLI = noClasses()
            .that()
            .resideOutsideOfPackage(own("cli"))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Console.class)
            .allowEmptyShould(true)
            .because("what a person reads comes from the command line, in their language; the rest is logged");

    static final ArchRule NO_EXIT_OUTSIDE_CLI = noClasses()
            .that()
            .resideOutsideOfPackage(own("cli"))
            .should()
            .callMethod(System.class, "exit", int.class)
            .allowEmptyShould(true)
            .because("exit codes are the command line's promise");

    static final ArchRule LOGS_THROUGH_SLF4J = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.util.logging..", "org.apache.commons.logging..", "org.apache.log4j..", "org.apache.logging..")
            .allowEmptyShould(true)
            .because("one logging interface, SLF4J, makes one place to set it up");

    static final ArchRule NO_CLOCK_READS = noClasses()
            .that()
            .resideInAnyPackage(
                    own("evaluation"),
                    own("finding"),
                    own("grid"),
                    own("document"),
                    own("rendering"),
                    own("report"),
                    own("spreadsheet"),
                    own("delivery.transport"))
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(Date.class)
            .orShould()
            .callConstructor(GregorianCalendar.class)
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now", ZoneId.class)
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now", ZoneId.class)
            .orShould()
            .callMethod(LocalTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now", ZoneId.class)
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now", ZoneId.class)
            .orShould()
            .callMethod(Year.class, "now")
            .orShould()
            .callMethod(YearMonth.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(Clock.class, "system", ZoneId.class)
            .allowEmptyShould(true)
            .because("the same evaluation gives the same bytes on any day; who needs the time is given a Clock");

    static final ArchRule NO_DUSTBIN_CLASSES = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Managers)")
            .allowEmptyShould(true)
            .because("a class named so has no subject, and grows");

    static final ArchRule NO_PUBLIC_FIELDS = fields().that()
            .arePublic()
            .should()
            .beStatic()
            .andShould()
            .beFinal()
            .allowEmptyShould(true)
            .because("state is reached through methods; only constants may be public");

    @Test
    void arrows_run_downwards_only() {
        ARROWS_RUN_DOWNWARDS.check(PRODUCT);
    }

    @Test
    void packages_form_no_cycle() {
        NO_CYCLES.check(PRODUCT);
        NO_CYCLES_IN_A_JOB.check(PRODUCT);
    }

    @Test
    void poi_stays_in_spreadsheet() {
        POI_IN_SPREADSHEET.check(PRODUCT);
    }

    @Test
    void the_database_stays_in_store() {
        DATABASE_IN_STORE.check(PRODUCT);
    }

    @Test
    void only_jobs_pass_the_data_source_on() {
        DATA_SOURCE_IN_STORE_AND_JOB.check(PRODUCT);
    }

    @Test
    void spring_batch_stays_in_job() {
        BATCH_IN_JOB.check(PRODUCT);
    }

    @Test
    void spring_stays_in_job_and_store() {
        SPRING_IN_JOB_AND_STORE.check(PRODUCT);
    }

    @Test
    void saxon_and_fop_stay_in_rendering() {
        FORMATTERS_IN_RENDERING.check(PRODUCT);
    }

    @Test
    void the_network_stays_in_delivery() {
        NETWORK_IN_DELIVERY.check(PRODUCT);
    }

    @Test
    void s3_stays_in_objects() {
        S3_IN_OBJECTS.check(PRODUCT);
    }

    @Test
    void picocli_stays_in_cli() {
        PICOCLI_IN_CLI.check(PRODUCT);
    }

    @Test
    void jackson_stays_where_json_is() {
        JACKSON_WHERE_JSON_IS.check(PRODUCT);
    }

    @Test
    void the_domain_needs_the_jdk_only() {
        DOMAIN_IS_PLAIN_JAVA.check(PRODUCT);
    }

    @Test
    void only_the_command_line_speaks_to_the_terminal() {
        STANDARD_STREAMS_IN_CLI.check(PRODUCT);
    }

    @Test
    void only_the_command_line_ends_the_process() {
        NO_EXIT_OUTSIDE_CLI.check(PRODUCT);
    }

    @Test
    void logs_go_through_slf4j() {
        LOGS_THROUGH_SLF4J.check(PRODUCT);
    }

    @Test
    void what_shapes_a_document_reads_no_clock() {
        NO_CLOCK_READS.check(PRODUCT);
    }

    @Test
    void no_class_is_a_dustbin() {
        NO_DUSTBIN_CLASSES.check(PRODUCT);
    }

    @Test
    void no_field_is_public_except_constants() {
        NO_PUBLIC_FIELDS.check(PRODUCT);
    }

    /** Null is the exception: every package says so, and the compiler's checks rely on it. */
    @Test
    void every_package_is_null_marked() {
        List<String> unmarked = PRODUCT.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(holder -> !holder.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .sorted()
                .toList();

        assertThat(unmarked).isEmpty();
    }

    private static String own(String part) {
        return ROOT + part + "..";
    }

    private static ArchRule onlyIn(String reason, List<String> libraries, String... homes) {
        String[] ownHomes = List.of(homes).stream().map(ArchitectureTest::own).toArray(String[]::new);
        return noClasses()
                .that()
                .resideOutsideOfPackages(ownHomes)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries.toArray(String[]::new))
                .allowEmptyShould(true)
                .because(reason);
    }
}
