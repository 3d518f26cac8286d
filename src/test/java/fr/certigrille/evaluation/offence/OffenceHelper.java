package fr.certigrille.evaluation.offence;

import fr.certigrille.store.offence.Neighbour;
import java.time.Instant;
import java.util.logging.Logger;
import javax.sql.DataSource;
import net.sf.saxon.s9api.Processor;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.sshd.client.SshClient;
import org.springframework.batch.core.job.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import software.amazon.awssdk.services.s3.S3Client;
import tools.jackson.databind.json.JsonMapper;

/** Does all that the architecture forbids. */
public class OffenceHelper {

    public int bare;

    @SuppressWarnings("SystemOut")
    void speak(Neighbour neighbour) {
        System.out.println(neighbour);
    }

    void leave() {
        System.exit(1);
    }

    Instant readTheClock() {
        return Instant.now();
    }

    void log(Logger logger) {
        logger.info("");
    }

    void reach(DataSource source, JdbcClient client, Workbook workbook, Processor processor, Job job) {}

    void reach(CommandLine commandLine, JsonMapper mapper, SshClient network, S3Client objects) {}
}
