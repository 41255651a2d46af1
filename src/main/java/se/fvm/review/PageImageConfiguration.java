package se.fvm.review;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.fvm.calloff.Campaign;
import se.fvm.intake.Archive;
import se.fvm.intake.ReadingSettings;
import se.fvm.intake.worker.Workers;

/** How pages of archived mails come on the screen. */
@Configuration(proxyBeanMethods = false)
class PageImageConfiguration {

    @Bean
    PageImages pageImages(Archive archive, Campaign campaign, ReadingSettings settings) {
        return new PageImages(archive, new Workers(campaign, settings.worker()));
    }
}
