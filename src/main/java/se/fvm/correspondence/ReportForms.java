package se.fvm.correspondence;

import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Writes a weekly report as text and as HTML, which say the same. */
@Component
class ReportForms {

    private final Words words;
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    ReportForms(Words words, MessageSource messages) {
        this.words = words;
        engine.setTemplateEngineMessageSource(messages);
        engine.addTemplateResolver(resolver("*.txt", TemplateMode.TEXT));
        engine.addTemplateResolver(resolver("*.html", TemplateMode.HTML));
    }

    private static ClassLoaderTemplateResolver resolver(String pattern, TemplateMode mode) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(ReportForms.class.getClassLoader());
        resolver.setPrefix("letters/");
        resolver.getResolvablePatternSpec().addPattern(pattern);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }

    String subject(WeeklyReport report) {
        return words.of("report.subject", report.week().number());
    }

    String text(WeeklyReport report) {
        return engine.process("report.txt", values(report));
    }

    String html(WeeklyReport report) {
        return engine.process("report.html", values(report));
    }

    private Context values(WeeklyReport report) {
        return new Context(
                Words.SWEDISH,
                Map.of(
                        "report",
                        report,
                        "asOf",
                        words.of("report.as.of", report.day()),
                        "deadline",
                        words.deadline("report.deadline", report.deadline(), report.daysLeft())));
    }
}
