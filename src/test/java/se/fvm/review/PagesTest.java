package se.fvm.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest extends OfficeTest {

    private Visitor reader;

    @BeforeEach
    void logIn() throws Exception {
        reader = Visitor.person(port, "reader");
    }

    @Test
    void theFirstPageShowsEveryMunicipalityAndSaysWhatIsMadeUp() throws Exception {
        String page = reader.get("/").body();

        assertThat(page.split("href=\"/kommuner/\\d{4}\"", -1)).hasSizeGreaterThan(49);
        assertThat(page).contains("Sista dag 2020-04-30").contains("påhittat").contains("49 av 49 kommuner");
    }

    @Test
    void theFirstPageOfAnEarlierDayShowsWhatWasKnownThen() throws Exception {
        assertThat(reader.get("/?datum=2020-04-01").body())
                .contains("i slutet av 2020-04-01")
                .doesNotContain("avropad<");
        assertThat(reader.get("/?datum=2020-04-02").body()).contains("avropad<");
    }

    @Test
    void theMunicipalitiesCanBeFiltered() throws Exception {
        assertThat(reader.get("/?datum=2020-04-30&lage=review").body()).contains("1 av 49 kommuner");
        assertThat(reader.get("/?datum=2020-04-30&forbund=Fyrbodal").body()).contains("14 av 49 kommuner");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/post", "/post/3", "/att-granska"})
    void hostileTextIsShownAsText(String path) throws Exception {
        String page = reader.get(path).body();

        assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script>");
    }

    @Test
    void theTextOfAMailIsShownWithoutItsHtml() throws Exception {
        assertThat(reader.get("/post/1").body()).contains("Bifogat avtal.").doesNotContain("alert(");
    }

    @Test
    void aMailIsSavedUnderANameOfOurOwn() throws Exception {
        HttpResponse<String> raw = reader.get("/post/3/raw");

        assertThat(raw.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"mejl-3.eml\"");
        assertThat(raw.headers().firstValue("Content-Type")).hasValue("message/rfc822");
    }

    @Test
    void aPageComesAsAnImageFromTheArchive() throws Exception {
        HttpResponse<byte[]> answer = reader.bytes("/dokument/1/sidor/2.png");

        BufferedImage page = ImageIO.read(new ByteArrayInputStream(answer.body()));
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(page.getWidth()).as("A4 at 200 dpi").isBetween(1650, 1657);
    }

    @Test
    void aSmallPageShowsWhereAFactWasSeen() throws Exception {
        BufferedImage plain = small(2);
        BufferedImage marked = small(1);

        assertThat(blue(plain)).isZero();
        assertThat(blue(marked)).isGreaterThan(100);
    }

    private BufferedImage small(int page) throws Exception {
        byte[] png = reader.bytes("/dokument/1/sidor/" + page + ".png?liten=1").body();
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static long blue(BufferedImage image) {
        long blue = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                blue += (image.getRGB(x, y) & 0xffffff) == 0x0062a0 ? 1 : 0;
            }
        }
        return blue;
    }

    @Test
    void doubtIsPutInWords() throws Exception {
        assertThat(reader.get("/dokument/2").body())
                .contains("71 %")
                .contains("Skara 29 %")
                .contains("Osäker kommun");
    }

    @Test
    void aMunicipalityShowsItsPapersAndOriginals() throws Exception {
        assertThat(reader.get("/kommuner/1440").body())
                .contains("Ale kommun", "ej verifierat", "RR123456785SE", "/dokument/1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/post/999",
                "/dokument/999",
                "/dokument/1/sidor/3.png",
                "/kommuner/9999",
                "/rapporter/999",
                "/nej"
            })
    void whatIsNotThereHasAPageThatSaysSo(String path) throws Exception {
        HttpResponse<String> answer = reader.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("Exception");
    }

    @Test
    void anAddressThatCannotBeUnderstoodHasAPageThatSaysSo() throws Exception {
        HttpResponse<String> answer = reader.get("/?datum=igår".replace("å", "%C3%A5"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Exception");
    }
}
