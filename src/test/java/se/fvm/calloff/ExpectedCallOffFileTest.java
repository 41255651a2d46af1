package se.fvm.calloff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedCallOffFileTest {

    @TempDir
    private Path folder;

    private List<ExpectedCallOff> read(String row) throws IOException {
        Path file = Files.writeString(
                folder.resolve("expected.csv"), "code,municipality,options,agreements\n" + row + "\n");
        return ExpectedCallOffFile.read(file, TestCampaign.small());
    }

    @Test
    void aRowSaysWhatIsExpectedOfAMunicipality() throws IOException {
        ExpectedCallOff expected = read("1440,Ale,1 3,call-off operations").get(0);

        assertThat(expected.signedUp()).containsExactly(1, 3);
        assertThat(expected.agreements()).containsExactly("call-off", "operations");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9999,Nowhere,1,call-off | code: \"9999\" is no municipality",
                "1440,Ale,7,call-off | options: \"7\" is no option",
                "1440,Ale,1,avrop | agreements: \"avrop\" is no agreement"
            })
    void aMistakeIsNamedWithFileLineFieldAndWhatToDo(String row, String said) {
        CampaignException thrown = catchThrowableOfType(CampaignException.class, () -> read(row));

        assertThat(thrown.problems()).singleElement().asString().contains("expected.csv:2: " + said);
    }
}
