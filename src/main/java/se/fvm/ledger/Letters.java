package se.fvm.ledger;

import static se.fvm.ledger.Columns.cut;
import static se.fvm.ledger.Columns.time;
import static se.fvm.ledger.Columns.timeOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The outbox. A letter is entered before anything is sent, so that none is lost; it is marked as being sent before the
 * server is spoken to, so that none goes out twice without being noticed.
 */
@Repository
public class Letters {

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    Letters(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Enters a letter to be sent, unless one of this kind about this is there already.
     *
     * @param raw the whole mail as it will be sent (RFC 5322)
     * @return its id; empty if there is one already
     */
    @Transactional
    public OptionalLong put(NewLetter letter, byte[] raw) {
        return put(letter, raw, 1);
    }

    /** Enters a letter that is sent again on purpose, as the next edition. */
    @Transactional
    public OptionalLong putAgain(NewLetter letter, byte[] raw) {
        int editions = jdbc.sql("select coalesce(max(edition), 0) from letters where kind = :kind and reference = :ref")
                .param("kind", letter.kind())
                .param("ref", letter.reference())
                .query(Integer.class)
                .single();
        return put(letter, raw, editions + 1);
    }

    /**
     * Enters a letter as an edition, the first of which is 1, unless that is there already.
     *
     * @return its id; empty if it is there already
     */
    @Transactional
    public OptionalLong put(NewLetter letter, byte[] raw, int edition) {
        int entered = jdbc.sql("""
                        insert into letters (kind, reference, edition, recipients, subject, raw, message_id, state,
                                             next_attempt, as_of, recorded, municipality, answers_mail)
                        values (:kind, :reference, :edition, :recipients, :subject, :raw, :messageId, 'WAITING', :now,
                                :asOf, :now, :municipality, :answers)
                        on conflict do nothing""")
                .param("kind", letter.kind())
                .param("reference", letter.reference())
                .param("edition", edition)
                .param("recipients", String.join("\n", letter.recipients()))
                .param("subject", cut(letter.subject(), 1000))
                .param("raw", raw)
                .param("messageId", cut(letter.messageId(), 300))
                .param("municipality", letter.municipality())
                .param("answers", letter.answers())
                .param("asOf", timeOrNull(letter.asOf()))
                .param("now", time(clock.instant()))
                .update();
        return entered == 0
                ? OptionalLong.empty()
                : OptionalLong.of(jdbc.sql("""
                                select id from letters
                                 where kind = :kind and reference = :reference and edition = :edition""")
                        .param("kind", letter.kind())
                        .param("reference", letter.reference())
                        .param("edition", edition)
                        .query(Long.class)
                        .single());
    }

    /** Letters whose time has come, the longest waiting first. */
    public List<Letter> due() {
        return jdbc.sql("select * from letters where state = 'WAITING' and next_attempt <= :now order by id")
                .param("now", time(clock.instant()))
                .query(Letters::letter)
                .list();
    }

    /**
     * Marks a letter as being sent and counts the attempt. To be committed before the server is spoken to.
     *
     * @return false if another node was faster, or it waits no more; then it must not be sent
     */
    @Transactional
    public boolean begin(long id) {
        return jdbc.sql("""
                                update letters
                                   set state = 'SENDING', attempts = attempts + 1, attempted = :now, last_reason = ''
                                 where id = :id and state = 'WAITING'""").param("id", id).param("now", time(clock.instant())).update() == 1;
    }

    /** The server took it. */
    @Transactional
    public void sent(long id) {
        jdbc.sql(
                        "update letters set state = 'SENT', sent = :now, last_reason = '' where id = :id and state = 'SENDING'")
                .param("id", id)
                .param("now", time(clock.instant()))
                .update();
    }

    /**
     * The server did not take it; it waits again.
     *
     * @param reason why, in our own words: never an exception's text
     */
    @Transactional
    public void failed(long id, String reason, Instant nextAttempt) {
        jdbc.sql("""
                        update letters set state = 'WAITING', last_reason = :reason, next_attempt = :next
                         where id = :id and state = 'SENDING'""")
                .param("id", id)
                .param("reason", cut(reason, 1000))
                .param("next", time(nextAttempt))
                .update();
    }

    /**
     * It is not known whether the server took it; it is not tried again by itself.
     *
     * @param reason why, in our own words
     */
    @Transactional
    public void unknown(long id, String reason) {
        jdbc.sql("update letters set last_reason = :reason where id = :id and state = 'SENDING'")
                .param("id", id)
                .param("reason", cut(reason, 1000))
                .update();
    }

    /**
     * A person stops a letter that waits.
     *
     * @return false if it does not wait any more
     */
    @Transactional
    public boolean cancel(long id, String who, String reason) {
        boolean cancelled =
                jdbc.sql("""
                                update letters set state = 'CANCELLED', last_reason = :reason
                                 where id = :id and state = 'WAITING'""").param("id", id).param("reason", cut(reason, 1000)).update() == 1;
        if (cancelled) {
            audit.add(clock.instant(), who, "letter.cancelled", "letter " + id, "WAITING", "CANCELLED", reason);
        }
        return cancelled;
    }

    /**
     * A person has found out that a letter arrived whose sending had no known end.
     *
     * @return false if there is nothing to find out
     */
    @Transactional
    public boolean arrived(long id, String who) {
        boolean ambiguous =
                find(id).filter(letter -> letter.ambiguous(clock.instant())).isPresent();
        if (ambiguous) {
            sent(id);
            audit.add(clock.instant(), who, "letter.arrived", "letter " + id, "SENDING", "SENT", "");
        }
        return ambiguous;
    }

    public Optional<Letter> find(long id) {
        return jdbc.sql("select * from letters where id = :id")
                .param("id", id)
                .query(Letters::letter)
                .optional();
    }

    /** The mail as it was or will be sent. */
    public Optional<byte[]> raw(long id) {
        return jdbc.sql("select raw from letters where id = :id")
                .param("id", id)
                .query((row, n) -> row.getBytes("raw"))
                .optional();
    }

    /** The letters of a kind, the latest first. */
    public List<Letter> ofKind(String kind) {
        return jdbc.sql("select * from letters where kind = :kind order by id desc")
                .param("kind", kind)
                .query(Letters::letter)
                .list();
    }

    /** The latest letters of all kinds, the latest first. */
    public List<Letter> latest(int count) {
        return jdbc.sql("select * from letters order by id desc limit :count")
                .param("count", count)
                .query(Letters::letter)
                .list();
    }

    /** The letter of this Message-ID, in angle brackets. */
    public Optional<Letter> withMessageId(String messageId) {
        return jdbc.sql("select * from letters where message_id = :messageId order by id desc limit 1")
                .param("messageId", messageId)
                .query(Letters::letter)
                .optional();
    }

    /** How many letters of a kind were written to one address since a moment, without those that were stopped. */
    public int count(String kind, String address, Instant since) {
        return jdbc.sql("""
                        select count(*) from letters
                         where kind = :kind and recipients = :address and recorded > :since
                           and state <> 'CANCELLED'""")
                .param("kind", kind)
                .param("address", address)
                .param("since", time(since))
                .query(Integer.class)
                .single();
    }

    /** The letters that answer a mail, the latest first. */
    public List<Letter> answersTo(long mail) {
        return jdbc.sql("select * from letters where answers_mail = :mail order by id desc")
                .param("mail", mail)
                .query(Letters::letter)
                .list();
    }

    /** The letters to a municipality, the latest first. */
    public List<Letter> toMunicipality(String code) {
        return jdbc.sql("select * from letters where municipality = :code order by id desc")
                .param("code", code)
                .query(Letters::letter)
                .list();
    }

    /** The letters in a state, the latest first. */
    public List<Letter> in(Letter.State state) {
        return jdbc.sql("select * from letters where state = :state order by id desc")
                .param("state", state.name())
                .query(Letters::letter)
                .list();
    }

    private static Letter letter(ResultSet row, int number) throws SQLException {
        return new Letter(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("reference"),
                row.getInt("edition"),
                List.of(row.getString("recipients").split("\n")),
                row.getString("subject"),
                Letter.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Columns.time(row, "next_attempt"),
                timeOrNull(row, "attempted"),
                row.getString("last_reason"),
                timeOrNull(row, "as_of"),
                Columns.time(row, "recorded"),
                timeOrNull(row, "sent"),
                row.getString("municipality"),
                Columns.idOrNull(row, "answers_mail"));
    }
}
