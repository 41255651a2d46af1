package se.fvm.correspondence;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import se.fvm.calloff.Campaign;

/** Writes a weekly report as text, as HTML, as a workbook and as a PDF, all from the same layout. */
@Component
class ReportForms {

    private final Words words;
    private final Campaign campaign;
    private final ReportLayouts layouts;
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    ReportForms(Words words, MessageSource messages, Campaign campaign) {
        this.words = words;
        this.campaign = campaign;
        this.layouts = new ReportLayouts(words);
        engine.setTemplateEngineMessageSource(messages);
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(ReportForms.class.getClassLoader());
        resolver.setPrefix("letters/");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        engine.addTemplateResolver(resolver);
    }

    ReportLayout layout(WeeklyReport report) {
        return layouts.of(report);
    }

    /** @param late a remark that it is sent late, or empty */
    String text(ReportLayout report, String late) {
        return TextForm.of(report, late);
    }

    /** The HTML with its images in it, for a file or a page. */
    String html(ReportLayout report, String late) {
        return html(report, late, "report.html", ReportForms::dataUri);
    }

    /** The HTML of a mail, whose images are parts of the mail, named by {@link #imageName}. */
    String mailHtml(ReportLayout report, String late) {
        return html(report, late, "report.html", share -> "cid:" + imageName(share));
    }

    /** @param form {@code txt}, {@code html}, {@code xlsx} or {@code pdf} */
    byte[] file(ReportLayout report, String form) {
        return switch (form) {
            case "txt" -> text(report, "").getBytes(StandardCharsets.UTF_8);
            case "html" -> html(report, "").getBytes(StandardCharsets.UTF_8);
            case "xlsx" -> spreadsheet(report);
            case "pdf" -> pdf(report);
            default -> throw new IllegalArgumentException("a report has no form " + form);
        };
    }

    byte[] spreadsheet(ReportLayout report) {
        return SpreadsheetForm.of(report, words.of("report.lead.sheet"));
    }

    byte[] pdf(ReportLayout report) {
        return PdfForm.of(html(report, "", "report-print.html", ReportForms::dataUri), report.asOf(), campaign.zone());
    }

    /** The Content-ID of a share's image (RFC 2392). */
    static String imageName(ReportCell.Share share) {
        return "share-" + share.value() + "-" + share.of() + "@fvm-intake";
    }

    private String html(ReportLayout report, String late, String template, Function<ReportCell.Share, String> images) {
        return engine.process(
                template,
                new Context(Words.SWEDISH, Map.of("report", report, "late", late, "forms", new Images(images))));
    }

    private static String dataUri(ReportCell.Share share) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(ShareBar.png(share));
    }

    /** What the templates ask about images. */
    public static final class Images {

        private final Function<ReportCell.Share, String> images;

        Images(Function<ReportCell.Share, String> images) {
            this.images = images;
        }

        /** Whether a column is one of images. */
        public boolean isShare(ReportSection section, int column) {
            return section.rows().stream().anyMatch(row -> row.get(column) instanceof ReportCell.Share);
        }

        /** Where a cell's image is found. */
        public String image(ReportCell.Share cell) {
            return images.apply(cell);
        }
    }
}
