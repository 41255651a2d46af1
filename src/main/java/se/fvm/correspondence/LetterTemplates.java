package se.fvm.correspondence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.fvm.calloff.CampaignException;

/** The office's templates of letters, from {@code letters/} in the campaign's folder; checked when the program starts. */
@Component
class LetterTemplates {

    private final Map<LetterKind, LetterTemplate> templates = new EnumMap<>(LetterKind.class);

    /** @throws CampaignException naming every mistake with file, line and what to do */
    LetterTemplates(@Value("${fvm.campaign:config/campaign}") Path campaign, MunicipalLetterSettings settings) {
        List<String> problems = new ArrayList<>();
        for (LetterKind kind : LetterKind.values()) {
            Path file = campaign.resolve("letters").resolve(kind.file());
            if (Files.exists(file)) {
                templates.put(kind, LetterTemplate.read(kind, file, text(file, problems), problems));
            } else if (settings.enabled(kind)) {
                problems.add(file + ": no such file; letters of the kind \"" + kind.id()
                        + "\" are switched on (fvm.letters) and need it");
            }
        }
        if (!problems.isEmpty()) {
            throw new CampaignException(problems);
        }
    }

    private static String text(Path file, List<String> problems) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            problems.add(file + ": cannot be read as UTF-8 text; save it so, and let the program read it");
            return "";
        }
    }

    /**
     * A letter's subject and text.
     *
     * @throws IllegalStateException if there is no such template, which is so only while its kind is off
     */
    LetterTemplate.Written write(LetterKind kind, Map<String, Object> values) {
        LetterTemplate template = templates.get(kind);
        if (template == null) {
            throw new IllegalStateException("there is no template " + kind.file());
        }
        return template.write(values);
    }

    boolean has(LetterKind kind) {
        return templates.containsKey(kind);
    }
}
