package fr.certigrille.store;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.Place;
import fr.certigrille.store.Delivery.Due;
import fr.certigrille.store.Delivery.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is to be delivered and the receipts of what was. Every change is committed at once: it tells what happened outside. */
public final class DeliveryStore {

    private static final String ALL = """
            select id, destination, address, file, kind, sha256, bytes, state, attempts, begun_at, delivered_at, answer,
            code, arguments from delivery\s""";

    private static final String STANDING = """
            where job = ? and (state in ('DUE', 'SENDING') or state = 'DELIVERED' and not exists (
              select 1 from delivery later where later.destination = delivery.destination
              and later.address = delivery.address and later.file = delivery.file and later.state = 'DELIVERED'
              and later.delivered_at > delivery.delivered_at))\s""";

    private final JdbcClient client;
    private final TransactionTemplate transaction;

    public DeliveryStore(Database database) {
        this.client = database.client();
        this.transaction = new TransactionTemplate(database.transactions());
    }

    /**
     * Sets down all that a job has to deliver. Of what is not among it, what has not arrived yet is withdrawn; what has arrived at a
     * place of the job is told once: it no longer stands.
     *
     * @param places addresses of the job
     */
    public void plan(String job, List<Due> all, Collection<String> places) {
        Set<Due> due = new HashSet<>(all);
        Set<Due> files = all.stream().map(DeliveryStore::ofAnyContent).collect(Collectors.toSet());
        transaction.executeWithoutResult(status -> {
            client.sql("update delivery set code = null where state in ('DELIVERED', 'WITHDRAWN') and job = ?")
                    .param(job)
                    .update();
            for (Delivery known : standing(job)) {
                boolean arrived = known.state() == State.DELIVERED;
                if (!arrived && !due.contains(known.parcel())) {
                    withdraw(known.id(), null);
                } else if (arrived && !files.contains(ofAnyContent(known.parcel()))) {
                    withdraw(known.id(), places.contains(known.parcel().address()) ? Code.LOT_NO_LONGER_STANDS : null);
                }
            }
            all.forEach(each -> set(job, each));
        });
    }

    private static Due ofAnyContent(Due due) {
        return new Due(due.destination(), due.address(), due.file(), due.kind(), "", 0);
    }

    private void withdraw(long id, @Nullable Code code) {
        client.sql("update delivery set state = 'WITHDRAWN', code = :code, arguments = '[]' where id = :id")
                .param("code", code == null ? null : code.name())
                .param("id", id)
                .update();
    }

    private void set(String job, Due due) {
        int known = client.sql("""
                update delivery set job = ?, state = case when state = 'WITHDRAWN' or (state = 'DELIVERED' and exists (
                  select 1 from delivery later where later.address = delivery.address and later.file = delivery.file
                  and later.destination = delivery.destination and later.delivered_at > delivery.delivered_at))
                  then 'DUE' else state end
                where destination = ? and address = ? and file = ? and sha256 = ?""")
                .params(job, due.destination(), due.address(), due.file(), due.sha256())
                .update();
        if (known == 0) {
            insert(job, due);
        }
    }

    private void insert(String job, Due due) {
        client.sql("""
                insert into delivery (job, destination, address, file, kind, sha256, bytes, state, attempts)
                values (?, ?, ?, ?, ?, ?, ?, 'DUE', 0)""")
                .params(job, due.destination(), due.address(), due.file(), due.kind(), due.sha256(), due.bytes())
                .update();
    }

    /** All of a job that has yet to arrive, in the order in which it was set down. */
    public List<Delivery> open(String job) {
        return select("where state in ('DUE', 'SENDING') and job = ? order by id", job);
    }

    /** What of a job arrived last or has to arrive, in the order in which it was set down. */
    public List<Delivery> standing(String job) {
        return select(STANDING + "order by id", job);
    }

    /** The first of what stands of a job: what has to arrive, as it was set down, then what arrived, the latest first. */
    public List<Delivery> standing(String job, int limit) {
        return select(STANDING + """
                order by case when state = 'DELIVERED' then 1 else 0 end, delivered_at desc, id limit ?""", job, limit);
    }

    public int countStanding(String job) {
        return client.sql("select count(*) from delivery " + STANDING)
                .param(job)
                .query(Integer.class)
                .single();
    }

    /** All of a job that arrived or has to, the latest first. */
    public List<Delivery> latest(String job) {
        return select("where state <> 'WITHDRAWN' and job = ? order by id desc", job);
    }

    /** What stands in the way of a job's deliveries, and how many lots wait behind it. */
    public List<Finding> findings(String job) {
        List<Delivery> told = select("where code is not null and job = ? order by id", job);
        Stream<Finding> waiting = client
                .sql("""
                select destination, count(*) as lots from delivery
                where state in ('DUE', 'SENDING') and code is null and job = ? group by destination order by destination""")
                .param(job)
                .query((row, number) ->
                        Finding.of(Code.LOTS_WAIT, Place.of(row.getString("destination")), row.getString("lots")))
                .list()
                .stream();
        return Stream.concat(told.stream().map(Delivery::finding).filter(Objects::nonNull), waiting)
                .toList();
    }

    /** Fingerprints of what was delivered to the same place under the same name, the last of them last. */
    public List<String> earlier(Due due) {
        return client.sql("""
                select sha256 from delivery
                where address = ? and file = ? and delivered_at is not null and sha256 <> ? order by delivered_at""")
                .params(due.address(), due.file(), due.sha256())
                .query(String.class)
                .list();
    }

    /** Names of the destinations that have a file. */
    public List<String> having(String sha256) {
        return client.sql(
                        "select distinct destination from delivery where state = 'DELIVERED' and sha256 = ? order by 1")
                .param(sha256)
                .query(String.class)
                .list();
    }

    /** From now on the receiver may have it. */
    public void begun(long id, Instant when) {
        change(
                "update delivery set state = 'SENDING', attempts = attempts + 1, begun_at = :when where id = :id",
                id,
                when);
    }

    /**
     * The receiver has it.
     *
     * @param finding what a person should look at all the same; null if nothing
     */
    public void delivered(long id, Instant when, String answer, @Nullable Finding finding) {
        transaction.executeWithoutResult(status -> client.sql("""
                update delivery set state = 'DELIVERED', delivered_at = :when, answer = :answer, code = :code,
                arguments = :arguments where id = :id""")
                .param("when", when.atOffset(ZoneOffset.UTC))
                .param("answer", answer)
                .param("code", finding == null ? null : finding.code().name())
                .param("arguments", finding == null ? null : StoreJson.text(finding.arguments()))
                .param("id", id)
                .update());
    }

    /**
     * An attempt failed.
     *
     * @param state {@code DUE}, or {@code SENDING} if the receiver may have it all the same
     */
    public void failed(long id, State state, Finding finding) {
        transaction.executeWithoutResult(
                status -> client.sql("update delivery set state = ?, code = ?, arguments = ? where id = ?")
                        .params(state.name(), finding.code().name(), StoreJson.text(finding.arguments()), id)
                        .update());
    }

    private void change(String sql, long id, Instant when) {
        transaction.executeWithoutResult(status -> client.sql(sql)
                .param("when", when.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update());
    }

    private List<Delivery> select(String which, Object... parameters) {
        return client.sql(ALL + which)
                .params(parameters)
                .query(DeliveryStore::map)
                .list();
    }

    private static Delivery map(ResultSet row, int number) throws SQLException {
        Due due = new Due(
                row.getString("destination"),
                row.getString("address"),
                row.getString("file"),
                row.getString("kind"),
                row.getString("sha256"),
                row.getLong("bytes"));
        return new Delivery(
                row.getLong("id"),
                due,
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                instant(row, "begun_at"),
                instant(row, "delivered_at"),
                row.getString("answer"),
                finding(due, row));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable Finding finding(Due due, ResultSet row) throws SQLException {
        String code = row.getString("code");
        return code == null
                ? null
                : new Finding(
                        Code.valueOf(code),
                        Place.of(due.destination(), due.file()),
                        StoreJson.list(row.getString("arguments")));
    }
}
