package se.fvm.calloff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginalsFileTest {

    private static final String HEADER = "code,agreement,posted,arrived,deemed,tracking,note\n";

    @TempDir
    private Path folder;

    private List<Original> read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("originals.csv"), text);
        return OriginalsFile.read(file, TestCampaign.small());
    }

    @Test
    void aRowIsAnOriginal() throws IOException {
        assertThat(read(HEADER
                        + "1440,call-off,2020-04-29,2020-05-04,2020-04-30,RR123456785SE,\"torn, but legible\"\n"))
                .containsExactly(new Original(
                        0,
                        "1440",
                        "call-off",
                        LocalDate.of(2020, 4, 29),
                        LocalDate.of(2020, 5, 4),
                        LocalDate.of(2020, 4, 30),
                        "RR123456785SE",
                        "torn, but legible"));
    }

    @Test
    void theDeemedDayIsProposedWhereItIsLeftOut() throws IOException {
        assertThat(read(HEADER + "1440,call-off,,2020-05-04,,,\n"))
                .extracting(Original::deemed)
                .containsExactly(LocalDate.of(2020, 4, 30));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "9999,call-off,,2020-05-04,,, | code: \"9999\" is no municipality",
                ",call-off,,2020-05-04,,, | code: is empty; fill it in",
                "1440,avrop,,2020-05-04,,, | agreement: \"avrop\" is no agreement of this campaign; known are [call-off",
                "1440,call-off,,,,, | arrived: is empty; fill it in",
                "1440,call-off,,4/5-20,,, | arrived: is \"4/5-20\"; give a day as YYYY-MM-DD",
                "1440,call-off,2020-05-05,2020-05-04,,, | posted: is after the day of arrival",
                "1440,call-off,,2020-05-04,2020-05-05,, | deemed: is after the day of arrival",
                "1440,call-off,2020-05-04 | row: has 3 fields where the header has 7"
            })
    void aMistakeIsNamedWithFileLineFieldAndWhatToDo(String row, String said) {
        CampaignException thrown = catchThrowableOfType(
                CampaignException.class, () -> read(HEADER + "1440,call-off,,2020-05-04,,,\n" + row + "\n"));

        assertThat(thrown.problems()).singleElement().asString().contains("originals.csv:3: " + said);
    }

    @Test
    void everyMistakeIsNamedAtOnce() {
        CampaignException thrown = catchThrowableOfType(
                CampaignException.class, () -> read(HEADER + "9999,call-off,,2020-05-04,,,\n1440,call-off,,soon,,,\n"));

        assertThat(thrown.problems()).hasSize(2);
    }
}
