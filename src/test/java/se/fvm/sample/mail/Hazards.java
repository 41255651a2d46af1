package se.fvm.sample.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import se.fvm.sample.Dice;
import se.fvm.sample.scan.Damage;

/** Chooses what goes wrong with a mail, so that what is chosen goes together. */
final class Hazards {
    private static final List<String> PAPER = List.of(
            "unsigned-copy",
            "only-counterparty-signed",
            "printed-name-only",
            "undated",
            "e-signature",
            "draft",
            "option-in-background",
            "option-in-background",
            "all-members-listed",
            "association-in-text",
            "other-municipality-contact",
            "region-dnr-too");
    private static final List<String> SCAN = List.of(
            "rotated-pixels",
            "one-page-turned",
            "pdf-strips",
            "pdf-inverted",
            "upside-down",
            "rotated-flag",
            "blank-backs",
            "pages-out-of-order",
            "text-layer-good",
            "text-layer-garbage");
    private static final List<String> FILES = List.of(
            "jpeg-per-page",
            "png-per-page",
            "winmail",
            "split-files",
            "tiff-multipage",
            "several-in-one-pdf",
            "cover-letter-in-same-pdf",
            "wrong-extension",
            "zip");
    private static final List<String> BROKEN = List.of("encrypted-pdf", "truncated-pdf", "zero-byte-pdf", "blank-scan");
    private static final List<String> MAIL = List.of(
            "forward",
            "forward-two-deep",
            "html-body",
            "html-inline-logos",
            "name-q-words",
            "name-rfc2231",
            "name-rfc2231-parts",
            "name-raw-utf8",
            "name-raw-latin1",
            "octet-stream",
            "no-disposition",
            "bare-lf",
            "charset-windows-1252",
            "long-subject",
            "smime-opaque",
            "sender-other-municipality",
            "sender-private",
            "sender-association");

    private Hazards() {}

    /** Wishes for an ordinary mail. */
    static Set<String> plain(int papers, Dice dice) {
        Set<String> wishes = new TreeSet<>(Set.of("plain"));
        if (dice.chance(0.25)) {
            wishes.add("html-body");
        }
        if (dice.chance(0.1)) {
            wishes.add("with-decision");
        }
        if (dice.chance(0.1)) {
            wishes.add("with-cover-letter");
        }
        if (papers > 1 && dice.chance(0.2)) {
            wishes.add("several-in-one-pdf");
        }
        return wishes;
    }

    /** Wishes for a mail with one to three things out of the ordinary. */
    static Set<String> any(Dice dice) {
        Set<String> wishes = new TreeSet<>();
        if (dice.chance(0.08)) {
            wishes.add(dice.pick(BROKEN));
            return wishes;
        }
        List<List<String>> groups = new ArrayList<>(List.of(PAPER, damages(), SCAN, FILES, MAIL));
        for (List<String> group : dice.shuffled(groups).subList(0, dice.whole(1, 3))) {
            wishes.add(dice.pick(group));
        }
        if (wishes.contains("draft") || wishes.contains("e-signature") && dice.chance(0.5)) {
            wishes.add(wishes.contains("draft") && dice.chance(0.4) ? "docx" : "born-digital");
            wishes.removeAll(SCAN);
            wishes.removeAll(damages());
            wishes.removeAll(List.of(
                    "jpeg-per-page",
                    "png-per-page",
                    "tiff-multipage",
                    "several-in-one-pdf",
                    "cover-letter-in-same-pdf",
                    "split-files"));
        }
        if (wishes.contains("cover-letter-in-same-pdf")) {
            wishes.add("several-in-one-pdf");
        }
        if (wishes.contains("jpeg-per-page") && dice.chance(0.6)) {
            wishes.add("zip");
        }
        if (wishes.contains("jpeg-per-page") || wishes.contains("png-per-page") || wishes.contains("tiff-multipage")) {
            wishes.removeAll(List.of(
                    "text-layer-good", "text-layer-garbage", "rotated-flag", "pages-out-of-order", "blank-backs"));
        }
        if (wishes.contains("several-in-one-pdf") || wishes.contains("split-files")) {
            wishes.removeAll(List.of("pages-out-of-order", "blank-backs"));
        }
        return wishes;
    }

    private static List<String> damages() {
        return java.util.Arrays.stream(Damage.values()).map(Damage::tag).toList();
    }
}
