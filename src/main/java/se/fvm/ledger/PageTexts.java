package se.fvm.ledger;

import static se.fvm.ledger.Columns.cut;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The text of pages, as far as it has been recognised; to read beside the image, and to search. */
@Repository
public class PageTexts {

    /** Characters; more than any printed page holds. */
    private static final int LONGEST = 100_000;

    private final JdbcClient jdbc;

    PageTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page of a paper.
     *
     * @param attachment name of the file with its containers in front
     * @param page 1-based, within the file
     */
    public record Place(long mail, String sha256, String attachment, int page) {}

    /**
     * A page that holds what was searched for.
     *
     * @param page 1-based, within the file
     * @param text the whole of its text
     */
    public record Hit(long document, int page, String text) {}

    public Optional<String> find(long mail, String attachment, int page) {
        return jdbc.sql("select text from page_texts where mail_id = :mail and file = :file and page = :page")
                .param("mail", mail)
                .param("file", digest(attachment))
                .param("page", page)
                .query(String.class)
                .optional();
    }

    /** Keeps the text of a page; nothing happens where it is known. */
    @Transactional
    public void keep(long mail, String attachment, int page, String text) {
        jdbc.sql("""
                        insert into page_texts (mail_id, file, page, text, folded)
                        values (:mail, :file, :page, :text, :folded) on conflict do nothing""")
                .param("mail", mail)
                .param("file", digest(attachment))
                .param("page", page)
                .param("text", cut(text, LONGEST))
                .param("folded", cut(MailSearch.folded(text), LONGEST))
                .update();
    }

    /**
     * Pages of papers whose text is not known yet, those of the latest mails first.
     *
     * @param count how many at most
     */
    public List<Place> missing(int count) {
        List<Place> missing = new ArrayList<>();
        jdbc.sql("""
                        select d.mail_id, m.sha256, dr.attachment, dr.first_page, dr.last_page
                          from document_readings dr
                          join documents d on d.id = dr.document_id
                          join mails m on m.id = d.mail_id
                         where dr.reading_id = (select max(r.id) from readings r where r.mail_id = d.mail_id)
                           and dr.last_page - dr.first_page + 1 >
                               (select count(*) from page_texts t
                                 where t.mail_id = d.mail_id and t.page between dr.first_page and dr.last_page)
                         order by m.arrived desc, d.id
                         limit :count""").param("count", count).query(row -> {
            for (int page = row.getInt("first_page"); page <= row.getInt("last_page"); page++) {
                missing.add(place(row, page));
            }
        });
        return missing.stream()
                .filter(p -> find(p.mail(), p.attachment(), p.page()).isEmpty())
                .limit(count)
                .toList();
    }

    private static Place place(ResultSet row, int page) throws SQLException {
        return new Place(row.getLong("mail_id"), row.getString("sha256"), row.getString("attachment"), page);
    }

    /** How many pages can be searched. */
    public int count() {
        return jdbc.sql("select count(*) from page_texts").query(Integer.class).single();
    }

    /**
     * Pages of papers on which every word occurs, the latest mails first.
     *
     * @param words at least one
     * @param count how many at most
     */
    public List<Hit> search(List<String> words, int count) {
        StringBuilder sql = new StringBuilder("""
                select d.id, dr.attachment, t.file, t.page, t.text
                  from page_texts t
                  join mails m on m.id = t.mail_id
                  join documents d on d.mail_id = t.mail_id
                  join document_readings dr on dr.document_id = d.id
                 where dr.reading_id = (select max(r.id) from readings r where r.mail_id = d.mail_id)
                   and t.page between dr.first_page and dr.last_page""");
        List<Object> values = new ArrayList<>();
        for (String word : words) {
            sql.append(" and t.folded like ? escape '!'");
            values.add("%" + MailSearch.escaped(MailSearch.folded(word)) + "%");
        }
        values.add(count);
        return jdbc
                .sql(sql.append(" order by m.arrived desc, d.id, t.page limit ?")
                        .toString())
                .params(values)
                .query((row, n) -> digest(row.getString("attachment")).equals(row.getString("file"))
                        ? Optional.of(new Hit(row.getLong("id"), row.getInt("page"), row.getString("text")))
                        : Optional.<Hit>empty())
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Where a word first occurs in a text, compared as the search does; -1 where it does not. */
    public static int indexOf(String text, String word) {
        return MailSearch.folded(text).indexOf(MailSearch.folded(word));
    }

    private static String digest(String attachment) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(attachment.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
