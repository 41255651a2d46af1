package se.fvm.correspondence;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes the mail of a weekly report: text and HTML, with the workbook and the PDF attached. */
final class ReportMail {

    /** RFC 6838 names as registered with IANA. */
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ReportForms forms;

    ReportMail(ReportForms forms) {
        this.forms = forms;
    }

    /** @param remark such as that it is sent late, or empty; the attached files are the same with and without */
    byte[] of(ReportLayout report, LetterHead head, String remark) {
        return LetterWriter.write(
                head,
                forms.text(report, remark),
                forms.mailHtml(report, remark),
                images(report),
                List.of(
                        new LetterPart(report.name() + ".xlsx", XLSX, forms.spreadsheet(report)),
                        new LetterPart(report.name() + ".pdf", "application/pdf", forms.pdf(report))));
    }

    /** Each image once, even where several rows show it. */
    private static List<LetterPart> images(ReportLayout report) {
        Map<String, LetterPart> images = new TreeMap<>();
        report.sections().stream()
                .flatMap(section -> section.rows().stream())
                .flatMap(List::stream)
                .forEach(cell -> {
                    if (cell instanceof ReportCell.Share share) {
                        String name = ReportForms.imageName(share);
                        images.put(name, new LetterPart(name, "image/png", ShareBar.png(share)));
                    }
                });
        return List.copyOf(images.values());
    }
}
