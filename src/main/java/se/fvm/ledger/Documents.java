package se.fvm.ledger;

import static se.fvm.ledger.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.fvm.calloff.DeviationKind;
import se.fvm.calloff.PaperKind;

/** The papers found in mails, as the latest reading sees them, with a person's word over it. */
@Repository
public class Documents {

    /** The papers in the latest reading of their mail by a moment; for some papers, since it looks for that of each. */
    private static final String KNOWN = """
            select d.id, d.mail_id, dr.*, m.arrived, r.recorded
              from document_readings dr
              join documents d on d.id = dr.document_id
              join mails m on m.id = d.mail_id
              join readings r on r.id = dr.reading_id
             where m.recorded <= :asOf
               and r.id = (select latest.id from readings latest
                            where latest.mail_id = d.mail_id and latest.recorded <= :asOf
                            order by latest.recorded desc, latest.id desc limit 1)
            """;

    /** Reading, decision or 0, first and last page. */
    private static final Pattern VERSION = Pattern.compile("(\\d{1,18})-(\\d{1,18})-\\d{1,9}-\\d{1,9}");

    private static final String IN_ORDER = " order by m.arrived, d.id";

    private final JdbcClient jdbc;
    private final DecisionRows decisions;
    private final DeviationRows deviations;
    private final ExtentRows extents;

    Documents(JdbcClient jdbc, DecisionRows decisions, DeviationRows deviations, ExtentRows extents) {
        this.jdbc = jdbc;
        this.extents = extents;
        this.decisions = decisions;
        this.deviations = deviations;
    }

    public Optional<Document> find(long id) {
        return query(" and d.id = :id", Map.of("id", id), Columns.FOREVER).stream()
                .findFirst();
    }

    /**
     * The facts of a paper as they stood when it had a version.
     *
     * @param version an earlier {@link Document#version()}, as a form sent it back
     * @return empty if the paper never had that version
     */
    public Optional<Facts> factsOf(long document, String version) {
        Matcher parts = VERSION.matcher(version);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long decision = Long.parseLong(parts.group(2));
        String sql = decision == 0
                ? "select kind as paper, dr.* from document_readings dr where document_id = :document and reading_id = :id"
                : "select kind_of_paper as paper, de.* from decisions de where document_id = :document and id = :id";
        return jdbc.sql(sql)
                .param("document", document)
                .param("id", decision == 0 ? Long.parseLong(parts.group(1)) : decision)
                .query((row, n) -> facts(row, "paper"))
                .optional();
    }

    /** The papers of a mail, in the order of the mail. */
    public List<Document> ofMail(long mail) {
        return query(" and d.mail_id = :mail order by dr.position, d.id", Map.of("mail", mail), Columns.FOREVER);
    }

    /** The papers of some mails. */
    public List<Document> ofMails(Collection<Long> mails) {
        return query(
                " and d.mail_id in (:mails)" + IN_ORDER,
                Map.of("mails", mails.isEmpty() ? List.of(-1L) : mails),
                Columns.FOREVER);
    }

    /** Agreements and other papers whose facts name a municipality, in the order in which they came. */
    public List<Document> ofMunicipality(String municipality) {
        List<Long> named = jdbc.sql("""
                        select document_id from document_readings where municipality = :municipality
                         union
                        select document_id from decisions where municipality = :municipality""")
                .param("municipality", municipality)
                .query(Long.class)
                .list();
        return withIds(named).stream()
                .filter(d -> municipality.equals(d.facts().municipality()))
                .toList();
    }

    /**
     * The agreements that were known at a moment, by what was read or by a person's word, as they stood then, in the
     * order in which they came. Put together here: H2 would look each paper's mail and reading up by itself.
     */
    public List<Document> agreementsAsOf(Instant asOf) {
        Map<Long, Source> latest = new HashMap<>();
        jdbc.sql("""
                        select r.id, r.mail_id, m.arrived, r.recorded
                          from readings r join mails m on m.id = r.mail_id
                         where r.recorded <= :asOf and m.recorded <= :asOf
                         order by r.recorded, r.id""")
                .param("asOf", time(asOf))
                .query(Documents::source)
                .list()
                .forEach(source -> latest.put(source.mail(), source));
        Map<Long, Source> byReading =
                latest.values().stream().collect(Collectors.toMap(Source::reading, Function.identity()));
        List<Document> read = new ArrayList<>();
        jdbc.sql("""
                        select dr.*, dr.document_id as id from document_readings dr
                         where kind = 'AGREEMENT' or document_id in (select document_id from decisions)""").query(row -> {
            Source source = byReading.get(row.getLong("reading_id"));
            if (source != null) {
                read.add(document(row, source));
            }
        });
        read.sort(Comparator.comparing(Document::arrived).thenComparing(Document::id));
        return complete(read, asOf).stream()
                .filter(d -> d.facts().kind() == PaperKind.AGREEMENT)
                .toList();
    }

    /** A reading, and the mail that was read. */
    private record Source(long reading, long mail, Instant arrived, Instant recorded) {}

    private static Source source(ResultSet row, int number) throws SQLException {
        return new Source(
                row.getLong("id"), row.getLong("mail_id"), Columns.time(row, "arrived"), Columns.time(row, "recorded"));
    }

    /** The papers of a mail, and those of other mails with the same content as one of them. */
    List<Document> ofMailAndSameContent(long mail) {
        return withIds(jdbc.sql("""
                        select own.id from documents own where own.mail_id = :mail
                         union
                        select same.document_id
                          from documents own
                          join document_readings first on first.document_id = own.id
                          join document_readings same on same.content_digest = first.content_digest
                         where own.mail_id = :mail and first.content_digest <> ''""").param("mail", mail).query(Long.class).list());
    }

    /**
     * Some papers, in the order in which they came. Asked for by number, since H2 would work a subquery out again for
     * every paper of the ledger.
     */
    public List<Document> withIds(Collection<Long> ids) {
        return query(
                " and d.id in (:ids)" + IN_ORDER, Map.of("ids", ids.isEmpty() ? List.of(-1L) : ids), Columns.FOREVER);
    }

    private List<Document> query(String condition, Map<String, ?> params, Instant asOf) {
        return complete(
                jdbc.sql(KNOWN + condition)
                        .params(params)
                        .param("asOf", time(asOf))
                        .query(Documents::document)
                        .list(),
                asOf);
    }

    /** The papers with what is known of them beside what was read. */
    private List<Document> complete(List<Document> read, Instant asOf) {
        List<Long> ids = read.stream().map(Document::id).toList();
        Map<Long, Decision> standing = decisions.standing(ids, asOf);
        Map<Long, Set<DeviationKind>> open = deviations.openKinds(ids, asOf);
        Map<Long, Extent> drawn = extents.standing(ids, asOf);
        return read.stream()
                .map(d -> with(d, drawn.get(d.id()), open.getOrDefault(d.id(), Set.of()), standing.get(d.id())))
                .toList();
    }

    private static Document document(ResultSet row, int number) throws SQLException {
        return document(
                row,
                new Source(
                        row.getLong("reading_id"),
                        row.getLong("mail_id"),
                        Columns.time(row, "arrived"),
                        Columns.time(row, "recorded")));
    }

    private static Document document(ResultSet row, Source source) throws SQLException {
        return new Document(
                row.getLong("id"),
                source.mail(),
                source.reading(),
                row.getInt("position"),
                row.getString("attachment"),
                row.getInt("first_page"),
                row.getInt("last_page"),
                row.getString("content_digest"),
                false,
                facts(row, "kind"),
                Columns.flags(row, "flags"),
                Set.of(),
                row.getBoolean("needs_review"),
                null,
                source.arrived(),
                source.recorded());
    }

    private static Document with(
            Document d, @Nullable Extent drawn, Set<DeviationKind> open, @Nullable Decision decision) {
        return new Document(
                d.id(),
                d.mail(),
                d.reading(),
                d.position(),
                d.attachment(),
                drawn == null ? d.firstPage() : drawn.firstPage(),
                drawn == null ? d.lastPage() : drawn.lastPage(),
                d.contentDigest(),
                drawn != null,
                d.read(),
                d.readFlags(),
                open,
                d.needsReview(),
                decision,
                d.arrived(),
                d.recorded());
    }

    static Facts facts(ResultSet row, String kindColumn) throws SQLException {
        return new Facts(
                PaperKind.valueOf(row.getString(kindColumn)),
                row.getString("agreement"),
                row.getString("municipality"),
                Columns.options(row, "options"),
                row.getBoolean("options_stated"),
                row.getBoolean("signed"),
                Columns.dayOrNull(row, "signed_on"),
                row.getString("dnr"));
    }
}
