package se.fvm.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fvm.calloff.CampaignException;

class LetterTemplatesTest {

    @TempDir
    Path campaign;

    private Path letters;

    @BeforeEach
    void makeFolder() throws IOException {
        letters = Files.createDirectories(campaign.resolve("letters"));
    }

    private LetterTemplates read(boolean enabled) {
        return new LetterTemplates(
                campaign,
                new MunicipalLetterSettings(
                        new MunicipalLetterSettings.Acknowledgements(enabled, 3),
                        new MunicipalLetterSettings.Repeated(enabled, Duration.ofDays(7)),
                        new MunicipalLetterSettings.Repeated(enabled, Duration.ofDays(7))));
    }

    @Test
    void theShippedTemplatesCanBeUsed() {
        LetterTemplates shipped = new LetterTemplates(
                Path.of("config/campaign"),
                new MunicipalLetterSettings(
                        new MunicipalLetterSettings.Acknowledgements(true, 3),
                        new MunicipalLetterSettings.Repeated(true, Duration.ofDays(7)),
                        new MunicipalLetterSettings.Repeated(true, Duration.ofDays(7))));

        LetterTemplate.Written written = shipped.write(
                LetterKind.REMINDER,
                Map.of(
                        "kampanj", "Kampanj",
                        "kontakt", "fvm@vgr.example",
                        "kommun", "Ale kommun",
                        "rader", List.of("Avrop: original"),
                        "markning", "Avrop",
                        "sistaDag", "2020-04-30"));
        assertThat(written.subject()).isEqualTo("Påminnelse: original saknas");
        assertThat(written.text())
                .contains("- Avrop: original\n")
                .doesNotContain("{{")
                .startsWith("Hej");
    }

    @Test
    void withoutTemplatesAllIsWellAsLongAsNoKindIsOn() {
        read(false);

        assertThatThrownBy(() -> read(true))
                .isInstanceOf(CampaignException.class)
                .hasMessageContaining("bekraftelse.txt: no such file")
                .hasMessageContaining("paminnelse.txt");
    }

    @Test
    void aValueThatDoesNotExistIsNamedWithFileAndLine() throws IOException {
        Files.writeString(letters.resolve("paminnelse.txt"), "Ämne: Påminnelse\n\nHej {{kommunen}}\n");

        assertThatThrownBy(() -> read(false))
                .isInstanceOf(CampaignException.class)
                .hasMessageContaining(
                        "paminnelse.txt:3: {{kommunen}}: there is no such value; use one of kampanj, kommun");
    }

    @Test
    void aTemplateWithoutASubjectIsNamed() throws IOException {
        Files.writeString(letters.resolve("paminnelse.txt"), "Hej {{kommun}}\n");

        assertThatThrownBy(() -> read(false)).hasMessageContaining("paminnelse.txt:1: the first line must be");
    }

    @Test
    void aSectionThatDoesNotEndIsNamed() throws IOException {
        Files.writeString(letters.resolve("paminnelse.txt"), "Ämne: Påminnelse\n\n{{#rader}}\n- {{.}}\n");

        assertThatThrownBy(() -> read(false))
                .isInstanceOf(CampaignException.class)
                .hasMessageContaining("paminnelse.txt")
                .hasMessageContaining("rader");
    }
}
