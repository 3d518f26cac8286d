package fr.certigrille.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.FindingException;
import fr.certigrille.job.report.RunReport;
import fr.certigrille.job.report.RunReport.Status;
import fr.certigrille.job.settings.JobFileReader;
import fr.certigrille.store.Database;
import fr.certigrille.store.DatabaseSettings;
import fr.certigrille.store.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule: a role that owns its schema, and nothing else, is all that the program needs on PostgreSQL. */
class LeastPrivilegeTest {

    private static final Path SQL = Path.of("operations/postgresql");
    private static final String INSUFFICIENT = "42501";

    private static PostgresServer server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        server = new PostgresServer(Files.createTempDirectory("certigrille-pg"));
        run("postgres", "role.sql");
        run("certigrille", "schema.sql");
        try (Connection admin = connect(server.settings("certigrille", "postgres", ""));
                Statement statement = admin.createStatement()) {
            statement.execute("create schema neighbour");
            statement.execute("create table neighbour.secret (name text)");
            statement.execute("create database neighbours");
            statement.execute("revoke connect on database neighbours from public");
        }
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    /** The statements of a shipped file, as psql runs them. */
    private static void run(String database, String file) throws Exception {
        String statements = Files.readAllLines(SQL.resolve(file)).stream()
                .filter(line -> !line.startsWith("--"))
                .collect(Collectors.joining("\n"));
        try (Connection admin = connect(server.settings(database, "postgres", ""));
                Statement statement = admin.createStatement()) {
            for (String sql : statements.split(";", -1)) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }

    private static Connection connect(DatabaseSettings settings) throws SQLException {
        return DriverManager.getConnection(settings.url(), settings.user(), settings.password());
    }

    private static DatabaseSettings role(String database) {
        return server.settings(database, "certigrille", "");
    }

    @Test
    void the_whole_job_works_with_it_and_writes_to_its_own_schema() throws Exception {
        JobFolder job = new JobFolder(folder, role("certigrille"));
        RunReport report = job.drop("a.xlsx", Evaluations.complete()).run();
        assertThat(report.status()).isEqualTo(Status.DONE);
        assertThat(job.pdfs()).hasSize(2);
        assertThat(job.run().changedNothing()).isTrue();
        try (Database database = Database.open(role("certigrille"))) {
            List<String> schemas = database.client()
                    .sql("select distinct schemaname from pg_tables where tableowner = 'certigrille'")
                    .query(String.class)
                    .list();
            assertThat(schemas).containsExactly("certigrille");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table public.mine (id int)",
                "select * from neighbour.secret",
                "create schema another",
                "create database another",
                "create role another",
                "alter role certigrille superuser",
                "select pg_read_file('/etc/passwd')",
                "copy (select 1) to program 'id'",
                "alter system set log_statement = 'none'",
                "set role postgres",
            })
    void it_may_touch_nothing_else(String sql) throws SQLException {
        try (Connection connection = connect(role("certigrille"));
                Statement statement = connection.createStatement()) {
            SQLException refused = catchThrowableOfType(SQLException.class, () -> statement.execute(sql));
            assertThat((Throwable) refused).isNotNull();
            assertThat(refused.getSQLState()).isEqualTo(INSUFFICIENT);
        }
    }

    @Test
    void other_databases_that_are_closed_stay_closed() {
        SQLException refused = catchThrowableOfType(
                SQLException.class, () -> connect(role("neighbours")).close());
        assertThat(refused.getSQLState()).isEqualTo(INSUFFICIENT);
    }

    @Test
    void a_role_without_a_schema_of_its_own_is_told_what_it_lacks() throws Exception {
        try (Connection admin = connect(server.settings("certigrille", "postgres", ""));
                Statement statement = admin.createStatement()) {
            statement.execute("create role poor login");
            statement.execute("grant connect on database certigrille to poor");
        }
        DatabaseSettings poor = server.settings("certigrille", "poor", "");
        FindingException refused = catchThrowableOfType(
                FindingException.class, () -> Database.open(poor).close());
        assertThat(refused.findings().get(0).code()).isEqualTo(Code.DATABASE_RIGHTS);
    }

    @Test
    void url_user_and_password_come_from_the_environment() throws Exception {
        Path file = Files.writeString(folder.resolve("job.json"), """
                {
                  "job": "essai", "input": { "folder": "input" }, "output": { "folder": "output" },
                  "database": { "url": "${CERTIGRILLE_DB_URL}", "user": "${CERTIGRILLE_DB_USER}",
                                "password": "${CERTIGRILLE_DB_PASSWORD}" }
                }
                """);
        DatabaseSettings role = role("certigrille");
        Map<String, String> environment = Map.of(
                "CERTIGRILLE_DB_URL", role.url(),
                "CERTIGRILLE_DB_USER", role.user(),
                "CERTIGRILLE_DB_PASSWORD", role.password());
        assertThat(new JobFileReader(environment, Locale.FRENCH).read(file).database())
                .isEqualTo(role);
        FindingException missing = catchThrowableOfType(
                FindingException.class, () -> new JobFileReader(Map.of(), Locale.FRENCH).read(file));
        assertThat(missing.findings())
                .extracting(finding -> finding.code())
                .containsOnly(Code.ENVIRONMENT_MISSING)
                .hasSize(3);
    }
}
