package se.fvm.calloff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignFilesTest {

    private static final Path SHIPPED = Path.of("config/campaign");

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheShippedFiles() throws IOException {
        for (String name : List.of("campaign.yaml", "municipalities.csv", "contacts.csv")) {
            Files.copy(SHIPPED.resolve(name), folder.resolve(name));
        }
    }

    @Test
    void theShippedCampaignIsRead() {
        Campaign campaign = CampaignFiles.read(folder);

        assertThat(campaign.municipalities()).hasSize(49);
        assertThat(campaign.agreements())
                .extracting(AgreementKind::id)
                .containsExactly("call-off", "cooperation", "operations");
        assertThat(campaign.options()).extracting(CallOffOption::number).containsExactly(1, 2, 3);
        assertThat(campaign.rules().deadline()).isEqualTo(LocalDate.of(2020, 4, 30));
        assertThat(campaign.municipality("1490").orElseThrow().officialName()).isEqualTo("Borås Stad");
    }

    @ParameterizedTest
    @CsvSource({"1, 49", "2, 34", "3, 25"})
    void asManySignedUpForAnOptionAsThePublicFiguresSay(int option, int municipalities) {
        assertThat(CampaignFiles.read(folder).expected())
                .filteredOn(e -> e.signedUp().contains(option))
                .hasSize(municipalities);
    }

    @Test
    void whatIsMadeUpSaysSo() {
        assertThat(CampaignFiles.read(folder).synthetic()).contains("påhittat");
    }

    @ParameterizedTest(name = "{0}: {1} becomes {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "campaign.yaml | day: 2020-04-30 | day: 30 april | deadline.day: is \"30 april\"",
                "campaign.yaml | zone: Europe/Stockholm | zone: Europe/Stokholm | zone: is \"Europe/Stokholm\"",
                "campaign.yaml | scans: arrival  | scans: ankomst | deadline.scans: is \"ankomst\"; give one of",
                "campaign.yaml | grace-days: 10 | grace-days: many | grace-days: is \"many\"; give a whole number",
                "campaign.yaml | grace-days: 10 | grace-days: 9000 | grace-days: give a whole number from 0 to 365",
                "campaign.yaml | grace-days: 10 | grace-day: 10 | grace-day: is not known here",
                "campaign.yaml | id: operations | id: call-off | agreements[2].id: \"call-off\" stands twice",
                "campaign.yaml | id: operations | id: Drift | agreements[2].id: is \"Drift\"; use small letters",
                "campaign.yaml | number: 2 | number: 1 | options[1].number: 1 stands twice",
                "campaign.yaml | counterparty: Cerner Sverige AB | counterparty: | counterparty: give a text",
                "municipalities.csv | 1440,Ale, | 144,Ale, | code: is \"144\"; give the four digits",
                "municipalities.csv | 1441,Lerum | 1440,Lerum | code: \"1440\" stands in an earlier row too",
                "municipalities.csv | 1440,Ale, | 1440,, | name: is empty; fill it in",
                "municipalities.csv | 212000-1439 | 212000-1438 | orgnr: \"212000-1438\" is no organisation number",
                "municipalities.csv | 212000-1439,B1 | 212000-1439,sure | orgnr_sure: give how sure",
                "municipalities.csv | ale.se | ale@se | domains: \"ale@se\" is no mail domain",
                "municipalities.csv | Nödinge,1,1 | Nödinge,1 4,1 | signed_up: \"4\" is no option of this campaign",
                "municipalities.csv | Nödinge,1,1 | Nödinge,1 | row: has 11 fields where the header has 12",
                "municipalities.csv | signed_up,announced | signedup,announced | signed_up: the column is missing",
                "contacts.csv | code,role,address | code,role,mail | address: the column is missing"
            })
    void aMistakeIsNamedWithFileLineFieldAndWhatToDo(String file, String right, String wrong, String said)
            throws IOException {
        int line = replace(file, right, wrong);

        assertThat(problems())
                .anyMatch(problem ->
                        problem.startsWith(folder.resolve(file) + ":" + line + ": ") && problem.contains(said));
    }

    @Test
    void aMissingKeyIsNamed() throws IOException {
        replace("campaign.yaml", "grace-days: 10", "");

        assertThat(problems()).singleElement().asString().endsWith("campaign.yaml:1: grace-days: is missing; add it");
    }

    @Test
    void aCampaignWithoutAnAgreementThatCallsOffIsRefused() throws IOException {
        replace("campaign.yaml", "calls-off: true", "calls-off: false");

        assertThat(problems()).singleElement().asString().contains("agreements: 0 have calls-off: true");
    }

    @Test
    void everyMistakeInEveryFileIsNamedAtOnce() throws IOException {
        replace("campaign.yaml", "grace-days: 10", "grace-days: x");
        replace("municipalities.csv", "212000-1439", "212000-1438");
        Files.writeString(folder.resolve("contacts.csv"), "code,role,address\n9999,registrator,nobody\n");

        assertThat(problems()).hasSize(4);
    }

    @Test
    void aFileThatIsNoYamlIsNamedWithTheLine() throws IOException {
        int line = replace("campaign.yaml", "zone: Europe/Stockholm", "zone: Europe/Stockholm: yes");

        assertThat(problems()).singleElement().asString().contains("campaign.yaml:" + line + ": YAML: ");
    }

    @Test
    void aFileInAnotherEncodingIsNamedWithTheLine() throws IOException {
        String text = Files.readString(folder.resolve("municipalities.csv"));
        Files.write(folder.resolve("municipalities.csv"), text.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(problems()).singleElement().asString().contains("municipalities.csv:7: encoding:", "UTF-8");
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(folder.resolve("municipalities.csv"));

        assertThat(problems()).singleElement().asString().contains("municipalities.csv: no such file");
    }

    @Test
    void aMissingFolderIsNamedWithItsSetting() {
        Path missing = folder.resolve("nowhere");

        CampaignException thrown = catchThrowableOfType(CampaignException.class, () -> CampaignFiles.read(missing));

        assertThat(thrown).hasMessageContaining(missing.toString()).hasMessageContaining("fvm.campaign");
    }

    @Test
    void aTableSavedWithSemicolonsAndAByteOrderMarkIsRead() throws IOException {
        Files.writeString(
                folder.resolve("contacts.csv"), "\uFEFFcode;role;address\r\n1440;registrator;kommun@example.org\r\n");

        assertThat(CampaignFiles.read(folder).contacts())
                .containsExactly(new Contact("1440", "registrator", "kommun@example.org"));
    }

    private List<String> problems() {
        CampaignException thrown = catchThrowableOfType(CampaignException.class, () -> CampaignFiles.read(folder));
        assertThat(thrown).as("the mistake is refused").isNotNull();
        return thrown.problems();
    }

    /** Replaces the first occurrence and says on which line it stands. */
    private int replace(String name, String right, String wrong) throws IOException {
        Path file = folder.resolve(name);
        String text = Files.readString(file);
        int at = text.indexOf(right);
        assertThat(at).as("\"%s\" stands in %s", right, name).isNotNegative();
        Files.writeString(file, text.substring(0, at) + wrong + text.substring(at + right.length()));
        return (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }
}
