package se.fvm.ledger;

import static se.fvm.ledger.Columns.cut;
import static se.fvm.ledger.Columns.cutOrNull;
import static se.fvm.ledger.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The mails that lie in the archive, one row each. */
@Repository
public class Mails {

    /** State as of a moment: the last that was recorded by then. */
    private static final String AS_OF = """
            select m.*, (select s.state from mail_states s
                          where s.mail_id = m.id and s.recorded <= :asOf
                          order by s.recorded desc, s.id desc limit 1) as state_then
              from mails m where m.recorded <= :asOf""";

    private static final String CHANGED_SINCE =
            AS_OF + " and m.id in (select mail_id from mail_states where recorded > :asOf)";

    private final JdbcClient jdbc;

    Mails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Enters a mail, or records that one of the ledger was seen again. Joins the caller's transaction, so that a job
     * can be entered with it. Two nodes that enter the same mail at once get the same id.
     */
    @Transactional
    public Arrival arrive(NewMail mail) {
        MailboxPlace place = mail.placeOrNull();
        int entered = jdbc.sql("""
                        insert into mails (sha256, via, mailbox, uid_validity, uid, message_id, sender, subject, bytes,
                                           arrived, recorded, as_arrived, state)
                        values (:sha256, :via, :mailbox, :uidValidity, :uid, :messageId, :sender, :subject, :bytes,
                                :arrived, :recorded, :asArrived, 'pending')
                        on conflict do nothing""")
                .param("sha256", mail.sha256())
                .param("via", mail.via().name())
                .param("mailbox", place == null ? null : place.mailbox())
                .param("uidValidity", place == null ? null : place.uidValidity())
                .param("uid", place == null ? null : place.uid())
                .param("messageId", cutOrNull(mail.messageId(), 1000))
                .param("sender", cut(mail.sender(), 1000))
                .param("subject", cut(mail.subject(), 1000))
                .param("bytes", mail.bytes())
                .param("arrived", time(mail.arrived()))
                .param("recorded", time(mail.recorded()))
                .param("asArrived", mail.asArrived())
                .update();
        long id = jdbc.sql("select id from mails where sha256 = :sha256")
                .param("sha256", mail.sha256())
                .query(Long.class)
                .single();
        if (entered == 1) {
            enterState(id, MailState.PENDING, mail.recorded());
        } else {
            sight(id, mail.via(), place, mail.recorded());
        }
        return new Arrival(id, entered == 1);
    }

    private void sight(long id, Via via, @Nullable MailboxPlace place, Instant seen) {
        jdbc.sql("""
                        insert into sightings (mail_id, via, mailbox, uid_validity, uid, seen)
                        values (:mail, :via, :mailbox, :uidValidity, :uid, :seen)""")
                .param("mail", id)
                .param("via", via.name())
                .param("mailbox", place == null ? null : place.mailbox())
                .param("uidValidity", place == null ? null : place.uidValidity())
                .param("uid", place == null ? null : place.uid())
                .param("seen", time(seen))
                .update();
    }

    /** Counts an attempt to read the mail, and says which it is, from 1. */
    @Transactional
    public int attempt(long id) {
        jdbc.sql("update mails set attempts = attempts + 1 where id = :id")
                .param("id", id)
                .update();
        return find(id).orElseThrow().attempts();
    }

    /**
     * Puts the mail into another state; nothing happens where it is in that state already.
     *
     * @param recorded when we knew; counts as no earlier than the state before
     */
    void enter(long id, MailState state, Instant recorded) {
        int changed = jdbc.sql("update mails set state = :state where id = :id and state <> :state")
                .param("id", id)
                .param("state", state.id())
                .update();
        if (changed == 1) {
            Instant before = jdbc.sql("select max(recorded) as latest from mail_states where mail_id = :id")
                    .param("id", id)
                    .query((row, n) -> Columns.time(row, "latest"))
                    .single();
            enterState(id, state, before.isAfter(recorded) ? before : recorded);
        }
    }

    private void enterState(long id, MailState state, Instant recorded) {
        jdbc.sql("insert into mail_states (mail_id, state, recorded) values (:id, :state, :recorded)")
                .param("id", id)
                .param("state", state.id())
                .param("recorded", time(recorded))
                .update();
    }

    public Optional<Mail> find(long id) {
        return jdbc.sql("select m.*, m.state as state_then from mails m where id = :id")
                .param("id", id)
                .query(Mails::mail)
                .optional();
    }

    public Optional<Mail> withSha256(String sha256) {
        return jdbc.sql("select m.*, m.state as state_then from mails m where sha256 = :sha256")
                .param("sha256", sha256)
                .query(Mails::mail)
                .optional();
    }

    /** UIDs of a folder whose mails are in the ledger: taken from there, or seen again there. */
    public Set<Long> knownUids(String mailbox, long uidValidity) {
        return Set.copyOf(jdbc.sql("""
                        select uid from mails where mailbox = :mailbox and uid_validity = :uidValidity
                         union
                        select uid from sightings where mailbox = :mailbox and uid_validity = :uidValidity""")
                .param("mailbox", mailbox)
                .param("uidValidity", uidValidity)
                .query(Long.class)
                .list());
    }

    /** All mails, the latest arrival first. */
    public List<Mail> all() {
        return jdbc.sql("select m.*, m.state as state_then from mails m order by arrived desc, id desc")
                .query(Mails::mail)
                .list();
    }

    /** Some mails, the latest arrival first. */
    public List<Mail> withIds(Collection<Long> ids) {
        return jdbc.sql(
                        "select m.*, m.state as state_then from mails m where id in (:ids) order by arrived desc, id desc")
                .param("ids", ids.isEmpty() ? List.of(-1L) : ids)
                .query(Mails::mail)
                .list();
    }

    /** The mails in a state, the earliest arrival first. */
    public List<Mail> in(MailState state) {
        return jdbc.sql("select m.*, m.state as state_then from mails m where state = :state order by arrived, id")
                .param("state", state.id())
                .query(Mails::mail)
                .list();
    }

    /** The mails that were known at a moment, in the states of then, the latest arrival first. */
    public List<Mail> asOf(Instant asOf) {
        return jdbc.sql(AS_OF + " order by arrived desc, id desc")
                .param("asOf", time(asOf))
                .query(Mails::mail)
                .list();
    }

    /** When the first mail of all arrived. */
    public Optional<Instant> firstArrival() {
        return jdbc.sql("select min(arrived) as first from mails")
                .query((row, n) -> Optional.ofNullable(Columns.timeOrNull(row, "first")))
                .single();
    }

    /** Where else, and when, the mail was seen; earliest first. */
    public List<Sighting> sightings(long id) {
        return jdbc.sql("select * from sightings where mail_id = :id order by id")
                .param("id", id)
                .query((row, n) -> new Sighting(
                        row.getLong("mail_id"),
                        Via.valueOf(row.getString("via")),
                        place(row),
                        Columns.time(row, "seen")))
                .list();
    }

    /**
     * Every mail that was known at a moment, accounted for. The mails are counted by their states of now; only those
     * that have changed since are looked at one by one. In one statement, so that the parts add up while others come in.
     */
    public MailAccount account(Instant asOf) {
        Map<MailState, Integer> counts = new EnumMap<>(MailState.class);
        jdbc.sql("select state, sum(mails) as mails from (select state, count(*) as mails from mails"
                        + " where recorded <= :asOf group by state"
                        + " union all select state, -count(*) from (" + CHANGED_SINCE + ") as now_known group by state"
                        + " union all select state_then, count(*) from (" + CHANGED_SINCE + ") as then_known"
                        + " group by state_then) as parts group by state")
                .param("asOf", time(asOf))
                .query(row -> {
                    counts.put(MailState.ofId(row.getString("state")), row.getInt("mails"));
                });
        return new MailAccount(
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                counts.getOrDefault(MailState.PENDING, 0),
                counts.getOrDefault(MailState.FILED, 0),
                counts.getOrDefault(MailState.REVIEW, 0),
                counts.getOrDefault(MailState.NO_AGREEMENT, 0),
                counts.getOrDefault(MailState.FAILED, 0),
                notFetched(asOf));
    }

    private int notFetched(Instant asOf) {
        return jdbc.sql("""
                        select count(*) from fetch_failures
                         where first_failed <= :asOf and (resolved is null or resolved > :asOf)""").param("asOf", time(asOf)).query(Integer.class).single();
    }

    private static Mail mail(ResultSet row, int number) throws SQLException {
        return new Mail(
                row.getLong("id"),
                row.getString("sha256"),
                Via.valueOf(row.getString("via")),
                place(row),
                row.getString("message_id"),
                row.getString("sender"),
                row.getString("subject"),
                row.getLong("bytes"),
                Columns.time(row, "arrived"),
                Columns.time(row, "recorded"),
                row.getBoolean("as_arrived"),
                MailState.ofId(row.getString("state_then")),
                row.getInt("attempts"));
    }

    private static @Nullable MailboxPlace place(ResultSet row) throws SQLException {
        String mailbox = row.getString("mailbox");
        return mailbox == null ? null : new MailboxPlace(mailbox, row.getLong("uid_validity"), row.getLong("uid"));
    }
}
