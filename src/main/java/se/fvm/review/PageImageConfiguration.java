package se.fvm.review;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.fvm.document.DocumentLimits;
import se.fvm.document.Documents;
import se.fvm.intake.Archive;

/** How pages of archived mails come on the screen. */
@Configuration(proxyBeanMethods = false)
class PageImageConfiguration {

    @Bean
    PageImages pageImages(Archive archive) {
        DocumentLimits limits = DocumentLimits.DEFAULTS;
        return new PageImages(new PageSource(archive, Documents.unpacker(limits), () -> Documents.opener(limits)));
    }
}
