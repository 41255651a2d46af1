package se.fvm.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import se.fvm.fault.Fault;

class FuzzTest {

    private static final int MAILS = 6;
    private static final int ATTACHMENTS = 10;

    @Test
    @Fault(in = Fault.Area.WORKERS, value = "files damaged at random")
    void damagedFilesAreReadAsFarAsTheyGoAndNoneIsAFaultOfTheProgram() throws Exception {
        Fuzz fuzz = Fuzz.of(MAILS, ATTACHMENTS, 1000);

        assertThat(fuzz.outcomes().keySet()).allMatch(outcome -> outcome.startsWith("read"));
        assertThat(fuzz.outcomes().values().stream().mapToLong(AtomicLong::get).sum())
                .isEqualTo(MAILS + ATTACHMENTS);
    }
}
