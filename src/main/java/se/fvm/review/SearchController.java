package se.fvm.review;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.fvm.correspondence.Words;
import se.fvm.ledger.Document;
import se.fvm.ledger.Documents;
import se.fvm.ledger.PageTexts;

/** Finds papers by what stands on their pages. */
@Controller
class SearchController {

    private static final int SHOWN = 50;

    /** Characters of text to either side of what was found. */
    private static final int AROUND = 90;

    private final PageTexts texts;
    private final Documents documents;
    private final DocumentViews views;
    private final Words words;

    SearchController(PageTexts texts, Documents documents, DocumentViews views, Words words) {
        this.texts = texts;
        this.documents = documents;
        this.views = views;
        this.words = words;
    }

    /**
     * A page on which all words occur.
     *
     * @param before what stands before the first word; from outside, like the other two
     */
    record Row(String title, String where, String link, String before, String found, String after, Cell state) {}

    @GetMapping("/sok")
    String search(@RequestParam(name = "text", defaultValue = "") String text, Model model) {
        List<String> wanted =
                Stream.of(text.strip().split("\\s+")).filter(w -> !w.isEmpty()).toList();
        model.addAttribute("section", "search");
        model.addAttribute("text", text);
        model.addAttribute("pages", texts.count());
        model.addAttribute("rows", wanted.isEmpty() ? List.of() : rows(wanted));
        return "search";
    }

    private List<Row> rows(List<String> wanted) {
        List<PageTexts.Hit> hits = texts.search(wanted, SHOWN);
        Map<Long, Document> papers =
                documents
                        .withIds(hits.stream()
                                .map(PageTexts.Hit::document)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Document::id, d -> d));
        return hits.stream()
                .filter(hit -> papers.containsKey(hit.document()))
                .map(hit -> row(Objects.requireNonNull(papers.get(hit.document())), hit, wanted.get(0)))
                .toList();
    }

    private Row row(Document document, PageTexts.Hit hit, String word) {
        String text = hit.text().replace('\n', ' ');
        int at = Math.max(0, PageTexts.indexOf(text, word));
        int end = Math.min(text.length(), at + word.length());
        int number = hit.page() - document.firstPage() + 1;
        return new Row(
                views.title(document.facts()),
                words.of("evidence.page", hit.page()) + ", " + document.attachment(),
                OverviewCells.documentLink(document.id()) + "?sida=" + Math.max(1, number),
                (at > AROUND ? "… " : "") + text.substring(Math.max(0, at - AROUND), at),
                text.substring(at, end),
                text.substring(end, Math.min(text.length(), end + AROUND)) + (end + AROUND < text.length() ? " …" : ""),
                views.state(document));
    }
}
