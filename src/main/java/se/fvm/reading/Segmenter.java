package se.fvm.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fvm.reading.Sheet.Numbering;
import se.fvm.reading.Titles.Title;

/** Finds where in a pile of sheets one paper ends and the next begins. */
final class Segmenter {

    private final Titles titles;

    Segmenter(Titles titles) {
        this.titles = titles;
    }

    /** The papers in a file; every sheet is in exactly one. Blank backs stay with the paper they follow. */
    List<Paper> within(List<Sheet> sheets) {
        List<Pile> piles = new ArrayList<>();
        Pile open = null;
        for (Sheet sheet : sheets) {
            Look look = look(sheet);
            if (open == null || begins(look, open)) {
                open = new Pile();
                piles.add(open);
            }
            open.add(look);
        }
        mergeStrays(piles);
        return piles.stream().map(Pile::paper).toList();
    }

    /**
     * Joins papers that are spread over several files of one container: one picture a page, or a scan in parts.
     *
     * @param files the papers of each file, in the order of the mail
     */
    List<Paper> across(List<List<Paper>> files) {
        List<Paper> joined = new ArrayList<>();
        for (List<Paper> file : files) {
            boolean rest =
                    file.size() == 1 && !joined.isEmpty() && continues(joined.get(joined.size() - 1), file.get(0));
            if (rest) {
                joined.set(joined.size() - 1, joined.get(joined.size() - 1).with(file.get(0)));
            } else {
                joined.addAll(file);
            }
        }
        return joined;
    }

    private boolean continues(Paper paper, Paper next) {
        if (next.blank() || !container(paper.attachment()).equals(container(next.attachment()))) {
            return false;
        }
        Look last = look(paper.sheets().get(paper.sheets().size() - 1));
        Look first = look(next.first());
        if (first.title() != null || first.blank()) {
            return false;
        }
        if (first.numbering() != null) {
            Numbering number = first.numbering();
            boolean follows = last.numbering() != null
                    ? number.number() == last.numbering().number() + 1
                            && number.of() == last.numbering().of()
                    : number.number() == paper.sheets().size() + 1;
            return number.number() > 1 && follows;
        }
        boolean complete = last.numbering() != null
                && last.numbering().number() == last.numbering().of();
        return !complete
                && look(paper.first()).agreement() != null
                && Names.numberedAlike(
                        paper.sheets().get(paper.sheets().size() - 1).attachment(), next.attachment());
    }

    private static String container(String attachment) {
        int slash = attachment.lastIndexOf('/');
        return slash < 0 ? "" : attachment.substring(0, slash);
    }

    private boolean begins(Look look, Pile open) {
        if (look.blank()) {
            return false;
        }
        boolean agreement = look.type() == Titles.Type.AGREEMENT;
        if (look.type() == Titles.Type.E_SIGN_SHEET || (!agreement && ESignature.isSheet(look.sheet()))) {
            return false;
        }
        if (open.allBlank()) {
            return true;
        }
        Numbering number = look.numbering();
        if (number != null && number.number() > 1) {
            return !open.mayTake(look);
        }
        if (look.title() != null || (number != null && number.number() == 1)) {
            return true;
        }
        return open.complete() || open.differs(look);
    }

    /** A scan whose pages lie out of order leaves piles without a beginning: they go to the paper that lacks them. */
    private static void mergeStrays(List<Pile> piles) {
        for (int i = 0; i < piles.size(); i++) {
            Pile stray = piles.get(i);
            if (stray.begun() || stray.allBlank()) {
                continue;
            }
            Optional<Pile> home = Stream.of(i + 1, i - 1)
                    .filter(j -> j >= 0 && j < piles.size())
                    .map(piles::get)
                    .filter(p -> p.begun() && p.lacks(stray))
                    .findFirst();
            if (home.isPresent()) {
                home.get().take(stray);
                piles.remove(i--);
            }
        }
    }

    private Look look(Sheet sheet) {
        if (sheet.blank() || sheet.rows().isEmpty()) {
            return new Look(sheet, null, null, null);
        }
        List<Title> all = sheet.titles(titles);
        Title title = all.stream().filter(t -> !t.running()).findFirst().orElse(null);
        String running = all.stream()
                .filter(t -> t.running() && t.agreement() != null)
                .map(Title::agreement)
                .findFirst()
                .orElse(null);
        return new Look(sheet, title, sheet.numbering().orElse(null), running);
    }

    /** What a sheet looks like at first glance. */
    private record Look(
            Sheet sheet,
            @Nullable Title title,
            @Nullable Numbering numbering,
            @Nullable String running) {

        boolean blank() {
            return sheet.blank() || sheet.rows().isEmpty();
        }

        Titles.@Nullable Type type() {
            return title == null ? null : title.type();
        }

        @Nullable
        String agreement() {
            return title != null && title.agreement() != null ? title.agreement() : running;
        }
    }

    private static final class Pile {

        private final List<Look> looks = new ArrayList<>();

        void add(Look look) {
            looks.add(look);
        }

        void take(Pile stray) {
            looks.addAll(stray.looks);
            looks.sort(Comparator.comparingInt(
                    l -> l.numbering() == null ? 0 : l.numbering().number()));
        }

        Paper paper() {
            return new Paper(looks.stream().map(Look::sheet).toList());
        }

        boolean allBlank() {
            return looks.stream().allMatch(Look::blank);
        }

        private Stream<Numbering> numbers() {
            return looks.stream().map(Look::numbering).filter(Objects::nonNull);
        }

        boolean numbered() {
            return numbers().findAny().isPresent();
        }

        /** Whether the paper says how many pages it has, and all of them are here. */
        boolean complete() {
            return numbers().findFirst().map(n -> seen().size() >= n.of()).orElse(false);
        }

        private Set<Integer> seen() {
            return numbers().map(Numbering::number).collect(HashSet::new, Set::add, Set::addAll);
        }

        boolean begun() {
            return looks.stream()
                    .anyMatch(l -> l.title() != null
                            || (l.numbering() != null && l.numbering().number() == 1));
        }

        boolean mayTake(Look look) {
            Numbering number = Objects.requireNonNull(look.numbering());
            boolean sameCount = numbers().allMatch(n -> n.of() == number.of());
            return sameCount && !seen().contains(number.number()) && !differs(look);
        }

        boolean lacks(Pile stray) {
            if (stray.numbered()) {
                return stray.looks.stream().filter(l -> l.numbering() != null).allMatch(this::mayTake);
            }
            return false;
        }

        /** Whether a sheet's running head names another agreement than this paper's. */
        boolean differs(Look look) {
            String mine = looks.stream()
                    .map(Look::agreement)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            return mine != null && look.agreement() != null && !mine.equals(look.agreement());
        }
    }
}
