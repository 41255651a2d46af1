package se.fvm.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OcrInstallationTest {

    @TempDir
    Path empty;

    @AfterEach
    void clear() {
        System.clearProperty(OcrInstallation.MODEL_PATH);
    }

    @Test
    void thePackedModelsAreTakenOut() {
        OcrInstallation installation = OcrInstallation.get();

        assertThat(installation.languageModels().resolve("swe.traineddata")).isNotEmptyFile();
        assertThat(installation.orientationModels().resolve("osd.traineddata")).isNotEmptyFile();
    }

    @Test
    void aFolderWithoutTheModelIsNamedWithItsSetting() {
        System.setProperty(OcrInstallation.MODEL_PATH, empty.toString());

        assertThatThrownBy(OcrInstallation::prepare)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(empty.toString())
                .hasMessageContaining("fvm.ocr.model-path")
                .hasMessageContaining("swe.traineddata");
    }

    @Test
    void aDamagedModelEndsTheStartNotTheProcess() {
        OcrInstallation.get();

        assertThatThrownBy(() -> OcrInstallation.handle(empty, "swe", 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(empty.toString());
    }
}
