package se.fvm.review;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.fvm.calloff.AgreementKind;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.Municipality;
import se.fvm.calloff.Original;
import se.fvm.correspondence.Words;
import se.fvm.ledger.Originals;

/** Takes a list of originals in, after showing what it says and which lines are wrong. */
@Controller
class OriginalImportController {

    private final OriginalLines lines;
    private final Originals originals;
    private final Campaign campaign;
    private final Words words;

    OriginalImportController(OriginalLines lines, Originals originals, Campaign campaign, Words words) {
        this.lines = lines;
        this.originals = originals;
        this.campaign = campaign;
        this.words = words;
    }

    /** A line that can be registered, with its municipality and agreement by name. */
    record Good(int number, Original original, String municipality, String agreement) {}

    @GetMapping("/original/import")
    String form(Model model) {
        model.addAttribute("section", "originals");
        return "originals-import";
    }

    /** Shows what a file, or what was pasted, would register. Nothing is registered yet. */
    @PostMapping("/original/import/granska")
    String preview(
            @RequestParam(name = "fil", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "text", defaultValue = "") String pasted,
            Model model)
            throws IOException {
        String text = file != null && !file.isEmpty() ? text(file.getBytes()) : pasted;
        List<OriginalLines.Line> all = lines.read(text);
        model.addAttribute("section", "originals");
        model.addAttribute("text", text);
        model.addAttribute("seen", true);
        model.addAttribute(
                "good",
                all.stream()
                        .filter(l -> l.original() != null)
                        .map(l -> good(l.number(), Objects.requireNonNull(l.original())))
                        .toList());
        model.addAttribute("bad", all.stream().filter(l -> l.original() == null).toList());
        return "originals-import";
    }

    private Good good(int number, Original original) {
        return new Good(
                number,
                original,
                campaign.municipality(original.municipality())
                        .map(Municipality::name)
                        .orElseThrow(),
                campaign.agreement(original.agreement())
                        .map(AgreementKind::shortTitle)
                        .orElseThrow());
    }

    /** Registers the good lines of what was shown; a line that is registered already is not registered twice. */
    @PostMapping("/original/import")
    String register(@RequestParam("text") String text, Principal who, RedirectAttributes next) {
        List<Original> good = lines.read(text).stream()
                .map(OriginalLines.Line::original)
                .filter(Objects::nonNull)
                .toList();
        good.forEach(original -> originals.register(original, who.getName()));
        next.addFlashAttribute("registered", words.of("import.registered", good.size()));
        return "redirect:/original";
    }

    /** Excel writes UTF-8 or, in Sweden, Windows-1252. */
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
