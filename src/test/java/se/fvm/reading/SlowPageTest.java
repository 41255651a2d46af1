package se.fvm.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fvm.calloff.CampaignFiles;
import se.fvm.calloff.DeviationKind;
import se.fvm.document.DocumentLimits;
import se.fvm.document.Documents;

class SlowPageTest {

    private static final DocumentLimits HASTY =
            new DocumentLimits(8, 10, 1 << 30, 10, 40_000_000, 40_000_000, Duration.ofMillis(1));

    @TempDir
    private Path folder;

    @Test
    void aPageGivenUpAtTheLimitOfTimeGoesToAPersonAsUnreadable() throws IOException {
        try (CampaignMailReader reader = new CampaignMailReader(
                CampaignFiles.read(Path.of("config/campaign")), Documents.unpacker(HASTY), Documents.opener(HASTY))) {

            MailReading reading = reader.read(scan(), "Avtal.png");

            assertThat(reading.documents()).singleElement().satisfies(document -> {
                assertThat(document.flags()).containsExactly(DeviationKind.UNREADABLE);
                assertThat(document.needsReview()).isTrue();
            });
        }
    }

    private Path scan() throws IOException {
        BufferedImage image = new BufferedImage(1654, 2339, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, 36));
        for (int line = 1; line <= 30; line++) {
            pen.drawString("Avtalet gäller från den dag då båda parter har skrivit under.", 200, 60 * line);
        }
        pen.dispose();
        Path file = folder.resolve("scan.png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }
}
