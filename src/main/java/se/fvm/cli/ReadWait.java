package se.fvm.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.BeanFactory;
import se.fvm.correspondence.Words;
import se.fvm.intake.ReadJobs;
import se.fvm.ledger.Mail;
import se.fvm.ledger.MailState;
import se.fvm.ledger.Mails;

/** Waits for jobs, whichever process runs them. */
final class ReadWait {

    private static final Duration LOOK = Duration.ofMillis(200);

    private final Mails mails;
    private final ReadJobs jobs;
    private final Words words;
    private final Terminal terminal;

    ReadWait(BeanFactory beans, Terminal terminal) {
        this.mails = beans.getBean(Mails.class);
        this.jobs = beans.getBean(ReadJobs.class);
        this.words = beans.getBean(Words.class);
        this.terminal = terminal;
    }

    /** Waits until none of the mails has a job any more. */
    void until(Collection<Long> ids) throws InterruptedException {
        Progress progress = new Progress(terminal.err(), terminal.showsProgress());
        List<Long> waiting = new ArrayList<>(ids);
        while (true) {
            waiting.removeIf(id -> !jobs.waiting(id));
            progress.step(ids.size() - waiting.size(), ids.size(), "");
            if (waiting.isEmpty()) {
                progress.end();
                return;
            }
            Thread.sleep(LOOK.toMillis());
        }
    }

    /** How the mails stand, in words for the office. */
    String outcome(Collection<Long> ids) {
        Map<MailState, Long> counts = ids.stream()
                .map(id -> mails.find(id).map(Mail::state).orElseThrow())
                .collect(Collectors.groupingBy(s -> s, () -> new EnumMap<>(MailState.class), Collectors.counting()));
        return counts.entrySet().stream()
                .map(each -> each.getValue() + " "
                        + words.of("mails." + each.getKey().id()))
                .collect(Collectors.joining(", "));
    }
}
