package se.fvm.ledger;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds mails by what stands in sender, subject and file names. Letters are compared without case and marks, so that
 * {@code Malmo} finds {@code Malmö} and the other way round.
 */
@Repository
public class MailSearch {

    private static final String MARKED = "åäáàâãéèêëíìîïóòôöõøúùûüæñç";
    private static final String PLAIN = "aaaaaaeeeeiiiioooooouuuuanc";

    private final JdbcClient jdbc;

    MailSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What to find.
     *
     * @param words all have to occur in a mail, anywhere; empty finds all
     * @param state the only state, or null for all
     * @param from the first moment of arrival, or null
     * @param to the first moment that is too late, or null
     */
    public record Query(
            String words,
            @Nullable MailState state,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /** Ids of the mails, the latest arrival first. */
    public List<Long> find(Query query) {
        StringBuilder sql = new StringBuilder("select m.id from mails m where 1 = 1");
        List<Object> values = new ArrayList<>();
        if (query.state() != null) {
            sql.append(" and m.state = ?");
            values.add(query.state().id());
        }
        if (query.from() != null) {
            sql.append(" and m.arrived >= ?");
            values.add(Columns.time(query.from()));
        }
        if (query.to() != null) {
            sql.append(" and m.arrived < ?");
            values.add(Columns.time(query.to()));
        }
        for (String word : query.words().strip().split("\\s+")) {
            if (!word.isEmpty()) {
                String pattern = "%" + escaped(folded(word)) + "%";
                sql.append(" and (" + folding("m.sender") + " like ? escape '!' or " + folding("m.subject")
                        + " like ? escape '!' or m.id in (select d.mail_id from documents d"
                        + " join document_readings dr on dr.document_id = d.id where "
                        + folding("dr.attachment") + " like ? escape '!'))");
                values.addAll(List.of(pattern, pattern, pattern));
            }
        }
        return jdbc.sql(sql.append(" order by m.arrived desc, m.id desc").toString())
                .params(values)
                .query(Long.class)
                .list();
    }

    private static String folding(String column) {
        return "translate(lower(" + column + "), '" + MARKED + "', '" + PLAIN + "')";
    }

    /** The text as it is compared: small letters without marks. */
    static String folded(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        StringBuilder folded = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            int at = MARKED.indexOf(c);
            folded.append(at < 0 ? c : PLAIN.charAt(at));
        }
        return folded.toString();
    }

    /** The text without any meaning to {@code like}; {@code !} is the escape. */
    static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
