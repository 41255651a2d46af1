package se.fvm.intake;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.fvm.intake.worker.Workers;
import se.fvm.ledger.Mails;
import se.fvm.ledger.PageTexts;

/** That pages are recognised whole where somebody can search them: in the service, not in commands. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "fvm.search.recognise", matchIfMissing = true)
class TextConfiguration {

    @Bean
    RecurringTask<Void> textTask(Archive archive, Workers workers, Mails mails, PageTexts texts) {
        return new TextJob(archive, workers, mails, texts).task();
    }
}
