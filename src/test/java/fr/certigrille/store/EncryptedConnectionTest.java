package fr.certigrille.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.FindingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The rule: with {@code sslmode=verify-full} only the server that the school trusts, by its own name, is spoken to. */
@DisabledOnOs(OS.WINDOWS)
class EncryptedConnectionTest {

    @TempDir
    private static Path folder;

    private static CertificateAuthority trusted;
    private static CertificateAuthority other;
    private static PostgresServer server;

    @BeforeAll
    static void start() throws Exception {
        trusted = new CertificateAuthority(Files.createDirectory(folder.resolve("trusted")));
        other = new CertificateAuthority(Files.createDirectory(folder.resolve("other")));
        server = encrypted(trusted, "localhost");
    }

    private static PostgresServer encrypted(CertificateAuthority authority, String name) throws Exception {
        Path certificate = authority.sign(name);
        return new PostgresServer(
                Files.createTempDirectory("certigrille-pg"),
                Map.of(
                        "ssl",
                        "on",
                        "ssl_cert_file",
                        certificate.toString(),
                        "ssl_key_file",
                        authority.key().toString()));
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static DatabaseSettings settings(PostgresServer server, Path root) {
        return server.settings("postgres", "postgres", "?sslmode=verify-full&sslrootcert=" + root);
    }

    private static Code refusal(DatabaseSettings settings) {
        FindingException refused = catchThrowableOfType(
                FindingException.class, () -> Database.open(settings).close());
        assertThat(refused.findings().get(0).place().file())
                .as("neither user nor options")
                .isEqualTo(settings.url().split("\\?", -1)[0]);
        return refused.findings().get(0).code();
    }

    @Test
    void the_trusted_server_is_spoken_to_and_encrypted() {
        try (Database database = Database.open(settings(server, trusted.certificate()))) {
            assertThat(database.client()
                            .sql("select ssl from pg_stat_ssl where pid = pg_backend_pid()")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        }
    }

    @Test
    void a_server_that_another_authority_vouches_for_is_refused_by_its_own_code() {
        assertThat(refusal(settings(server, other.certificate()))).isEqualTo(Code.DATABASE_CERTIFICATE);
    }

    @Test
    void a_missing_root_certificate_is_told_as_such() {
        assertThat(refusal(settings(server, folder.resolve("missing.pem")))).isEqualTo(Code.DATABASE_CERTIFICATE);
    }

    @Test
    void a_certificate_for_another_name_is_refused() throws Exception {
        CertificateAuthority authority = new CertificateAuthority(Files.createDirectory(folder.resolve("named")));
        try (PostgresServer elsewhere = encrypted(authority, "db.example")) {
            assertThat(refusal(settings(elsewhere, authority.certificate()))).isEqualTo(Code.DATABASE_CERTIFICATE);
        }
    }

    @Test
    void a_server_without_encryption_is_refused() throws Exception {
        try (PostgresServer plain = new PostgresServer(Files.createTempDirectory("certigrille-pg"))) {
            assertThat(refusal(settings(plain, trusted.certificate()))).isEqualTo(Code.DATABASE_CERTIFICATE);
        }
    }

    @Test
    void an_unknown_user_is_told_apart_from_a_server_that_cannot_be_reached() {
        assertThat(refusal(server.settings("postgres", "nobody", "?sslmode=prefer")))
                .isEqualTo(Code.DATABASE_LOGIN);
        DatabaseSettings nowhere = new DatabaseSettings("jdbc:postgresql://localhost:1/x", "x", "x");
        assertThat(refusal(nowhere)).isEqualTo(Code.DATABASE_UNREACHABLE);
    }
}
