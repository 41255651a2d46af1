package se.fvm.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where papers begin and end, as a person says where the machine was wrong. Papers whose pages change are laid before a
 * person again: what was read or decided of other pages does not hold for these.
 */
@Service
public class PageBounds {

    private final Documents documents;
    private final DocumentRows rows;
    private final ExtentRows extents;
    private final DecisionRows decisions;
    private final Settlement settlement;
    private final AuditLog audit;
    private final Clock clock;

    PageBounds(
            Documents documents,
            DocumentRows rows,
            ExtentRows extents,
            DecisionRows decisions,
            Settlement settlement,
            AuditLog audit,
            Clock clock) {
        this.documents = documents;
        this.rows = rows;
        this.extents = extents;
        this.decisions = decisions;
        this.settlement = settlement;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Parts a paper in two.
     *
     * @param page the first page of the second one, within the file
     * @param seen the paper's version that the person saw
     * @return the id of the second one
     * @throws StaleException if the paper has changed since
     * @throws IllegalArgumentException if the page is not a later page of the paper
     */
    @Transactional
    public long split(long document, int page, String who, String reason, String seen) {
        settlement.lock();
        Document paper = find(document, seen);
        if (page <= paper.firstPage() || page > paper.lastPage()) {
            throw new IllegalArgumentException("page " + page + " is no later page of document " + document);
        }
        Instant now = clock.instant();
        draw(paper, paper.firstPage(), page - 1, who, reason, now);
        long second = mergedBefore(paper, page).orElseGet(() -> rows.part(paper, now));
        draw(documents.find(second).orElseThrow(), page, paper.lastPage(), who, reason, now);
        log(now, who, "split", paper, paper.firstPage() + "–" + (page - 1) + ", " + page + "–" + paper.lastPage());
        settle(paper, now);
        return second;
    }

    /**
     * Makes one paper of a paper and the one that follows it in the same file.
     *
     * @param seen the paper's version that the person saw
     * @throws StaleException if the paper has changed since
     * @throws java.util.NoSuchElementException if none follows
     */
    @Transactional
    public void merge(long document, String who, String reason, String seen) {
        settlement.lock();
        Document paper = find(document, seen);
        Document next = following(paper).orElseThrow();
        Instant now = clock.instant();
        draw(paper, paper.firstPage(), next.lastPage(), who, reason, now);
        decisions.add(next.id(), Decision.Kind.MERGED, next.facts(), next.flags(), who, reason, null, now);
        log(now, who, "merged", paper, paper.firstPage() + "–" + next.lastPage());
        settle(paper, now);
        settle(next, now);
    }

    /** The paper that begins in the same file where this one ends, unless it belongs to another one already. */
    public Optional<Document> following(Document paper) {
        return documents.ofMail(paper.mail()).stream()
                .filter(d -> d.id() != paper.id() && !merged(d))
                .filter(d -> d.attachment().equals(paper.attachment()) && d.firstPage() > paper.lastPage())
                .min(Comparator.comparing(Document::firstPage));
    }

    private Optional<Long> mergedBefore(Document paper, int page) {
        return documents.ofMail(paper.mail()).stream()
                .filter(d -> merged(d) && d.attachment().equals(paper.attachment()))
                .filter(d -> d.firstPage() == page && d.lastPage() == paper.lastPage())
                .map(Document::id)
                .findFirst();
    }

    private static boolean merged(Document document) {
        return document.decision().filter(d -> d.kind() == Decision.Kind.MERGED).isPresent();
    }

    private void draw(Document paper, int first, int last, String who, String reason, Instant now) {
        extents.add(new Extent(paper.id(), first, last, who, reason, now));
        if (paper.decision().isPresent()) {
            decisions.add(paper.id(), Decision.Kind.WITHDRAWN, paper.read(), Set.of(), who, reason, null, now);
        }
    }

    private Document find(long document, String seen) {
        Document paper = documents.find(document).orElseThrow();
        if (!paper.version().equals(seen)) {
            throw new StaleException(paper.version());
        }
        return paper;
    }

    private void settle(Document paper, Instant now) {
        settlement.settle(paper.mail(), Settlement.municipalities(List.of(paper)), now);
    }

    private void log(Instant now, String who, String action, Document paper, String becomes) {
        String was = paper.firstPage() + "–" + paper.lastPage();
        audit.add(now, who, "document." + action, "document " + paper.id(), was, becomes, "");
    }
}
