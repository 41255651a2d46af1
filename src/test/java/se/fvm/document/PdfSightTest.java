package se.fvm.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.fvm.fault.Fault;

class PdfSightTest {

    private final PdfPaper paper = new PdfPaper();

    @AfterEach
    void close() throws IOException {
        paper.close();
    }

    private boolean surelySeen() throws IOException {
        PDPage page = paper.document().getPage(0);
        return PdfContent.of(page, PdfGeometry.of(page)).surelySeen();
    }

    @Test
    void blackTextOnBarePaperIsSeen() throws IOException {
        paper.page(p -> {
            paper.write(p, 72, 720, "Avtal");
            p.addRect(60, 600, 400, 1);
            p.fill();
        });

        assertThat(surelySeen()).isTrue();
    }

    @Test
    void paleTextIsDoubtful() throws IOException {
        paper.page(p -> {
            p.setNonStrokingColor(new Color(230, 230, 230));
            paper.write(p, 72, 720, "Avtal");
        });

        assertThat(surelySeen()).isFalse();
    }

    @Test
    void textOnASurfaceIsDoubtful() throws IOException {
        paper.page(p -> {
            p.setNonStrokingColor(Color.BLACK);
            p.addRect(60, 700, 200, 40);
            p.fill();
            paper.write(p, 72, 720, "Avtal");
        });

        assertThat(surelySeen()).isFalse();
    }

    @Test
    @Fault(in = Fault.Area.PDF, value = "text off the page")
    void textOffThePageIsDoubtful() throws IOException {
        paper.page(p -> paper.write(p, 590, 720, "Avtal"));

        assertThat(surelySeen()).isFalse();
    }

    @Test
    @Fault(in = Fault.Area.PDF, value = "text outside the clip")
    void textOutsideTheClipIsDoubtful() throws IOException {
        paper.page(p -> {
            p.addRect(0, 0, 300, 300);
            p.clip();
            paper.write(p, 72, 720, "Avtal");
        });

        assertThat(surelySeen()).isFalse();
    }

    @Test
    void faintlyPaintedTextIsDoubtful() throws IOException {
        paper.page(p -> {
            PDExtendedGraphicsState faint = new PDExtendedGraphicsState();
            faint.setNonStrokingAlphaConstant(0.05f);
            p.setGraphicsStateParameters(faint);
            paper.write(p, 72, 720, "Avtal");
        });

        assertThat(surelySeen()).isFalse();
    }

    @Test
    void aWideStrokeMakesAllDoubtful() throws IOException {
        paper.page(p -> {
            paper.write(p, 72, 720, "Avtal");
            p.setLineWidth(30);
            p.moveTo(60, 725);
            p.lineTo(300, 725);
            p.stroke();
        });

        assertThat(surelySeen()).isFalse();
    }
}
