package se.fvm.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trouble at each durable step of a mail's way; the long run of it is {@link FaultsOnTheWay}. */
class FaultsOnTheWayTest {

    @TempDir
    Path folder;

    @Test
    @Fault(
            in = Fault.Area.SERVICE,
            value = "killed before and after each durable step: archive, ledger, reading, letters")
    void aNodeThatDiesBeforeOrAfterAnyDurableStepLosesNothingAndDoesNothingTwice() throws Exception {
        List<String> steps = FaultsOnTheWay.steps(folder.resolve("none"), false);
        List<Trouble> troubles = new ArrayList<>();
        for (int step = 1; step <= steps.size(); step++) {
            troubles.add(new Trouble(Trouble.Kind.DIES, step, false));
        }
        troubles.add(new Trouble(Trouble.Kind.DIES, steps.size(), true));
        troubles.add(new Trouble(Trouble.Kind.LOSES_THE_DATABASE, 1, false));

        assertThat(steps).first().isEqualTo("mails");
        assertThat(steps).last().isEqualTo("letters");
        assertThat(FaultsOnTheWay.failures(troubles, folder, false)).isEmpty();
    }

    @Test
    @Fault(
            in = Fault.Area.SERVICE,
            value = {"the disk is full for a while", "the answers of mail servers are lost on the way"})
    void aFullDiskAndServersThatHangUpDelayAMailAndLoseNothing() throws Exception {
        try (WayOfAMail way = new WayOfAMail(folder.resolve("data"), false)) {
            way.imap().cutBehind(WayOfAMail.once(command -> command.startsWith("MOVE")));
            way.smtp().cut(WayOfAMail.once(command -> command.startsWith("FROM:")));

            assertThat(way.go(2)).isNotEmpty();
        }
    }
}
