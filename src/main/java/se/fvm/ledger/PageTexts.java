package se.fvm.ledger;

import static se.fvm.ledger.Columns.cut;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
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
        List<Long> mails = jdbc.sql("""
                        select d.mail_id
                          from documents d
                          join document_readings dr on dr.document_id = d.id
                          join mails m on m.id = d.mail_id
                         where dr.reading_id = (select max(r.id) from readings r where r.mail_id = d.mail_id)
                         group by d.mail_id, m.arrived
                        having sum(dr.last_page - dr.first_page + 1) >
                               (select count(*) from page_texts t where t.mail_id = d.mail_id)
                         order by m.arrived desc, d.mail_id
                         limit :count""").param("count", count).query(Long.class).list();
        Map<Long, List<Paper>> papers = papers(mails);
        return mails.stream()
                .flatMap(mail -> papers.getOrDefault(mail, List.of()).stream())
                .flatMap(Paper::places)
                .filter(p -> find(p.mail(), p.attachment(), p.page()).isEmpty())
                .limit(count)
                .toList();
    }

    /** A paper of a mail's latest reading. */
    private record Paper(long id, long mail, String sha256, String attachment, int firstPage, int lastPage) {

        static Paper of(ResultSet row, int number) throws SQLException {
            return new Paper(
                    row.getLong("id"),
                    row.getLong("mail_id"),
                    row.getString("sha256"),
                    row.getString("attachment"),
                    row.getInt("first_page"),
                    row.getInt("last_page"));
        }

        Stream<Place> places() {
            return IntStream.rangeClosed(firstPage, lastPage)
                    .mapToObj(page -> new Place(mail, sha256, attachment, page));
        }
    }

    /** The papers of some mails, in the order of their numbers, by mail. */
    private Map<Long, List<Paper>> papers(Collection<Long> mails) {
        if (mails.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("""
                        select d.id, d.mail_id, m.sha256, dr.attachment, dr.first_page, dr.last_page
                          from documents d
                          join document_readings dr on dr.document_id = d.id
                          join mails m on m.id = d.mail_id
                         where d.mail_id in (:mails)
                           and dr.reading_id = (select max(r.id) from readings r where r.mail_id = d.mail_id)
                         order by d.id""").param("mails", mails).query(Paper::of).list().stream()
                .collect(Collectors.groupingBy(Paper::mail));
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
                select t.mail_id, t.file, t.page, t.text
                  from page_texts t
                  join mails m on m.id = t.mail_id
                 where 1 = 1""");
        List<Object> values = new ArrayList<>();
        for (String word : words) {
            sql.append(" and t.folded like ? escape '!'");
            values.add("%" + MailSearch.escaped(MailSearch.folded(word)) + "%");
        }
        values.add(count);
        List<Known> found = jdbc.sql(sql.append(" order by m.arrived desc, t.mail_id, t.file, t.page limit ?")
                        .toString())
                .params(values)
                .query(Known.class)
                .list();
        Map<Long, List<Paper>> papers = papers(found.stream().map(Known::mailId).collect(Collectors.toSet()));
        return found.stream()
                .flatMap(text -> papers.getOrDefault(text.mailId(), List.of()).stream()
                        .filter(text::isOf)
                        .map(paper -> new Hit(paper.id(), text.page(), text.text())))
                .toList();
    }

    /** The known text of a page. */
    private record Known(long mailId, String file, int page, String text) {

        boolean isOf(Paper paper) {
            return page >= paper.firstPage()
                    && page <= paper.lastPage()
                    && digest(paper.attachment()).equals(file);
        }
    }

    /** Where a word first occurs in a text, compared as the search does; -1 where it does not. */
    public static int indexOf(String text, String word) {
        return MailSearch.folded(text).indexOf(MailSearch.folded(word));
    }

    private static String digest(String attachment) {
        return DigestUtils.sha256Hex(attachment);
    }
}
