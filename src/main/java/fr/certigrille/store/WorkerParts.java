package fr.certigrille.store;

import fr.certigrille.finding.Finding;
import fr.certigrille.store.RunLease.LeaseLostException;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The parts that a worker takes, one at a time. All of it fails once the worker's lease was taken away. */
public final class WorkerParts {

    private final WorkerLease lease;
    private final PartRequests requests;
    private final JdbcClient client;
    private final TransactionTemplate transaction;
    private final TransactionTemplate apart;

    public WorkerParts(WorkerLease lease, PartRequests requests) {
        this.lease = lease;
        this.requests = requests;
        this.client = lease.database().client();
        this.transaction = new TransactionTemplate(lease.database().transactions());
        this.apart = new TransactionTemplate(lease.database().transactions());
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * A part that is this worker's now.
     *
     * @param stepExecutionId names it
     * @param step what is to be done
     * @param taken how many times a worker took it, this one included
     */
    public record TakenPart(long stepExecutionId, String step, int taken) {}

    /**
     * Receives a request and takes its part, both or nothing; empty when there is none, or another has the part.
     *
     * @param staging the run that this worker works for; of another one it takes nothing
     */
    public Optional<TakenPart> take(String staging) {
        Optional<TakenPart> taken = transaction.execute(
                status -> isWanted(staging) ? requests.receive().flatMap(this::take) : Optional.empty());
        taken.ifPresent(part -> lease.hold(part.stepExecutionId()));
        return taken;
    }

    /** Until the transaction ends, no other run can want workers. */
    private boolean isWanted(String staging) {
        return client.sql("select id from workforce where program is not null and staging = ? for share")
                .param(staging)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private Optional<TakenPart> take(long part) {
        int updated = client.sql("""
                update part set worker_id = ?, taken = taken + 1
                where step_execution_id = ? and worker_id is null and not ended""").params(lease.id(), part).update();
        return updated == 0
                ? Optional.empty()
                : Optional.of(client.sql("""
                        select step_execution_id, step, taken from part
                        where step_execution_id = ?""").param(part).query(TakenPart.class).single());
    }

    /** Writes down which document is next: should this process die, it is the one to look at. */
    public void suspect(TakenPart part, long evaluationId, String annex) {
        writeDown(
                part,
                "suspect_evaluation = :evaluation, suspect_annex = :annex",
                Map.of("evaluation", evaluationId, "annex", annex));
    }

    /** Writes down which workbook is next. */
    public void suspect(TakenPart part, String workbook) {
        writeDown(part, "suspect_workbook = :workbook", Map.of("workbook", workbook));
    }

    /** Writes down the synthesis of which class is next. */
    public void suspectClass(TakenPart part, long classId) {
        writeDown(part, "suspect_class = :class", Map.of("class", classId));
    }

    private void writeDown(TakenPart part, String what, Map<String, ?> values) {
        apart.executeWithoutResult(status -> client.sql(
                        "update part set " + what + " where step_execution_id = :part and worker_id = :worker")
                .params(values)
                .param("part", part.stepExecutionId())
                .param("worker", lease.id())
                .update());
    }

    /**
     * Parts of the same step that come before one and are not done.
     *
     * @param unattended of those, the ones that no worker has
     */
    public record Earlier(int open, int unattended) {}

    public Earlier earlier(TakenPart part) {
        return client.sql("""
                select count(*) as open, count(*) filter (where worker_id is null) as unattended from part
                where step_execution_id < ? and not ended""")
                .param(part.stepExecutionId())
                .query(Earlier.class)
                .single();
    }

    /** The part is done. */
    public void end(TakenPart part) {
        transaction.executeWithoutResult(status -> leave(part, true));
    }

    /** The part failed here and is for another worker. */
    public void giveBack(TakenPart part) {
        giveBack(part, 0);
    }

    /** The part is for another worker, or for a later time; no fault of the part. */
    public void decline(TakenPart part) {
        giveBack(part, 1);
    }

    private void giveBack(TakenPart part, int pardoned) {
        transaction.executeWithoutResult(status -> {
            leave(part, false);
            client.sql("update part set taken = taken - ? where step_execution_id = ?")
                    .params(pardoned, part.stepExecutionId())
                    .update();
            requests.sendAgain(part.stepExecutionId());
        });
    }

    /** The part cannot be done. */
    public void fail(TakenPart part, Finding why) {
        transaction.executeWithoutResult(status -> {
            leave(part, true);
            client.sql(
                            "update part set failure_code = ?, failure_place = ?, failure_arguments = ? where step_execution_id = ?")
                    .params(
                            why.code().name(),
                            why.place().file(),
                            StoreJson.text(why.arguments()),
                            part.stepExecutionId())
                    .update();
        });
    }

    private void leave(TakenPart part, boolean ended) {
        int updated = client.sql("update part set worker_id = null, ended = ?, " + SuspectStore.NONE
                        + " where step_execution_id = ? and worker_id = ?")
                .params(ended, part.stepExecutionId(), lease.id())
                .update();
        if (updated == 0) {
            throw new LeaseLostException();
        }
        lease.hold(null);
    }
}
