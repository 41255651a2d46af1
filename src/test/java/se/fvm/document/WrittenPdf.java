package se.fvm.document;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A PDF that a test writes, and its pages as the program opens them. */
abstract class WrittenPdf {

    static final String TITLE = "Avtal om samverkan";

    static final String[] CLAUSES = {
        "Mellan Ånäs kommun, nedan kallad kommunen, och Övre älvens region",
        "har följande avtal träffats om gemensamma tjänster.",
        "Kommunen svarar för att den egna personalen får utbildning."
    };

    @TempDir
    Path folder;

    final PageOpener opener = Documents.opener(DocumentLimits.DEFAULTS);
    final PdfPaper paper = new PdfPaper();

    @AfterEach
    void letGo() throws IOException {
        paper.close();
        opener.close();
    }

    Page firstPage() throws IOException, UnreadableFileException {
        return opener.open(paper.saved(folder)).page(1);
    }

    String firstText() throws IOException, UnreadableFileException {
        return text(paper.saved(folder));
    }

    String text(Item item) throws UnreadableFileException {
        try (PagedFile file = opener.open(item)) {
            return file.page(1).text().text();
        }
    }
}
