package se.fvm.sample.mail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.fvm.sample.Dice;
import se.fvm.sample.draw.Sheet;
import se.fvm.sample.scan.Damage;
import se.fvm.sample.scan.PdfFile;
import se.fvm.sample.scan.PdfFile.Layer;
import se.fvm.sample.scan.Pictures;
import se.fvm.sample.scan.Scanner;

/** Scans the papers of an order and puts them into files, noting in the truth where each lies. */
final class Packer {
    private final Order order;
    private final Truth truth;
    private final Dice dice;
    private final Scanner scanner;
    private final List<Attached> files = new ArrayList<>();

    Packer(Order order, Truth truth, Scanner scanner, Dice dice) {
        this.order = order;
        this.truth = truth;
        this.dice = dice;
        Scanner chosen = scanner;
        for (Damage damage : Damage.values()) {
            if (order.wants(damage.tag())) {
                chosen = chosen.with(damage);
            }
        }
        if (order.wants("pdf-inverted")
                && chosen.codec() != Scanner.Codec.G4
                && chosen.damages().isEmpty()) {
            chosen = new Scanner(Scanner.Codec.G4, 200, chosen.damages(), 0);
        }
        if (order.wants("rotated-pixels") || order.wants("rotated-flag")) {
            chosen = chosen.turned(dice.pick(1, 3));
        } else if (order.wants("upside-down")) {
            chosen = chosen.turned(2);
        }
        this.scanner = chosen;
    }

    List<Attached> pack(List<Papers.Paper> papers, FileNames names) {
        truth.tags.add(order.wants("born-digital") ? "born-digital" : scanner.tag());
        if (order.wants("several-in-one-pdf")) {
            together(papers, names.next("Avtal"));
            return files;
        }
        for (Papers.Paper paper : papers) {
            String name = names.next(paper.title());
            if (order.wants("jpeg-per-page") || order.wants("png-per-page")) {
                pictures(paper, name, order.wants("png-per-page"));
            } else if (order.wants("docx")) {
                note(paper, name + ".docx", 1, 1);
                files.add(new Attached(name + ".docx", "application/msword", Docx.of(paper.sheets())));
            } else if (order.wants("split-files") && paper.sheets().size() > 1) {
                split(paper, name);
            } else if (order.wants("tiff-multipage")) {
                note(paper, name + ".tif", 1, paper.sheets().size());
                files.add(new Attached(name + ".tif", "image/tiff", Pictures.tiff(scans(paper.sheets()))));
            } else {
                single(paper, name);
            }
        }
        return files;
    }

    private void note(Papers.Paper paper, String attachment, int first, int last) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("attachment", attachment);
        document.put("firstPage", first);
        document.put("lastPage", last);
        document.putAll(paper.facts());
        truth.documents.add(document);
    }

    private List<Scanner.Scan> scans(List<Sheet> sheets) {
        return sheets.stream()
                .map(s -> scanner.scan(s, dice.fork("scan" + dice.next())))
                .toList();
    }

    private Layer layer() {
        return order.wants("text-layer-good")
                ? Layer.GOOD
                : order.wants("text-layer-garbage") ? Layer.GARBAGE : Layer.NONE;
    }

    private byte[] pdf(List<Sheet> sheets, String password) {
        try (PdfFile file = new PdfFile(dice.next() >>> 1)) {
            file.inStrips(order.wants("pdf-strips")).inverted(order.wants("pdf-inverted"));
            int rotation = order.wants("rotated-flag") ? (4 - scanner.quarters()) * 90 % 360 : 0;
            for (Sheet sheet : sheets) {
                if (order.wants("born-digital")) {
                    file.addBornDigital(sheet);
                } else {
                    boolean turned = order.wants("one-page-turned") && sheet == sheets.get(sheets.size() - 1);
                    Scanner used = turned ? scanner.turned(scanner.quarters() + 2) : scanner;
                    file.add(used.scan(sheet, dice.fork("scan" + dice.next())), rotation, layer());
                }
            }
            return file.bytes(password);
        }
    }

    private void single(Papers.Paper paper, String name) {
        List<Sheet> sheets = new ArrayList<>(paper.sheets());
        int first = 1;
        int last = sheets.size();
        if (order.wants("pages-out-of-order") && sheets.size() > 1) {
            sheets.add(sheets.size() - 2, sheets.remove(sheets.size() - 1));
        }
        if (order.wants("blank-backs")) {
            for (int i = sheets.size(); i > 0; i--) {
                sheets.add(i, new Sheet());
            }
            last = sheets.size() - 1;
        }
        if (order.wants("blank-scan")) {
            sheets.replaceAll(s -> new Sheet());
        }
        byte[] bytes = pdf(sheets, order.wants("encrypted-pdf") ? "hemligt" : null);
        if (order.wants("truncated-pdf")) {
            bytes = Arrays.copyOf(bytes, bytes.length / 3);
        } else if (order.wants("zero-byte-pdf")) {
            bytes = new byte[0];
        }
        String ending = order.wants("wrong-extension") ? dice.pick(".doc", ".tif", ".dat") : ".pdf";
        files.add(new Attached(name + ending, "application/pdf", bytes));
        if (order.wants("blank-scan")
                || order.wants("encrypted-pdf")
                || order.wants("truncated-pdf")
                || order.wants("zero-byte-pdf")) {
            truth.broken.add(name + ending);
        } else {
            note(paper, name + ending, first, last);
        }
    }

    private void together(List<Papers.Paper> papers, String name) {
        List<Sheet> sheets = new ArrayList<>();
        for (Papers.Paper paper : papers) {
            int first = sheets.size() + 1;
            sheets.addAll(paper.sheets());
            note(paper, name + ".pdf", first, sheets.size());
        }
        files.add(new Attached(name + ".pdf", "application/pdf", pdf(sheets, null)));
    }

    private void pictures(Papers.Paper paper, String name, boolean png) {
        List<String> parts = new ArrayList<>();
        Scanner grey = scanner.codec() == Scanner.Codec.G4 && !png
                ? new Scanner(Scanner.Codec.GREY, 150, scanner.damages(), scanner.quarters())
                : scanner;
        for (Sheet sheet : paper.sheets()) {
            String part = name + "_" + (parts.size() + 1) + (png ? ".png" : ".jpg");
            parts.add(part);
            Scanner.Scan scan = grey.scan(sheet, dice.fork(part));
            files.add(
                    png
                            ? new Attached(part, "image/png", Pictures.png(scan))
                            : new Attached(part, "image/jpeg", Pictures.jpeg(scan)));
        }
        inParts(paper, parts, parts.stream().map(p -> 1).toList());
    }

    private void split(Papers.Paper paper, String name) {
        int half = paper.sheets().size() / 2;
        List<String> parts = List.of(name + " del 1.pdf", name + " del 2.pdf");
        List<Sheet> sheets = paper.sheets();
        files.add(new Attached(parts.get(0), "application/pdf", pdf(sheets.subList(0, half), null)));
        files.add(new Attached(parts.get(1), "application/pdf", pdf(sheets.subList(half, sheets.size()), null)));
        inParts(paper, parts, List.of(half, sheets.size() - half));
    }

    private void inParts(Papers.Paper paper, List<String> parts, List<Integer> pages) {
        note(paper, parts.get(0), 1, pages.get(0));
        List<Map<String, Object>> also = new ArrayList<>();
        for (int i = 1; i < parts.size(); i++) {
            Map<String, Object> part = new LinkedHashMap<>();
            part.put("attachment", parts.get(i));
            part.put("firstPage", 1);
            part.put("lastPage", pages.get(i));
            also.add(part);
        }
        if (!also.isEmpty()) {
            truth.documents.get(truth.documents.size() - 1).put("alsoIn", also);
        }
    }
}
