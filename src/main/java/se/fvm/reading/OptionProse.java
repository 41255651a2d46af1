package se.fvm.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import se.fvm.document.Box;

/** Reads from the prose of an agreement which options it calls off, and which it only mentions. */
final class OptionProse {

    private static final Pattern OPERATIVE = Pattern.compile(
            "(avropar|samverka|avropas|avropade|avropat|avrop avser|avrop av|avropet avser|avropet omfattar|avropet galler|omfattar|omfattas|avser|bestaller"
                    + "|bestalls|galler|ingar|har valt|valjer|ansluter|harmed|tecknar)");
    private static final Pattern STRONG = Pattern.compile(
            "(avropar harmed|harmed avropa|harmed avropar|kommunen avropar|avropar foljande|kommunens avrop avser)");
    private static final Pattern BACKGROUND = Pattern.compile(
            "( kan | kunde | kunna |har tidigare|lamnade|hallas oppna|halla optionerna|oppna for avrop|upphandlingen|upphandlat|upphandla"
                    + "|innehaller tre|tre kommunala|tre optioner|intresse|fullmakt|erbjudande|erbjuds|till och med den|avsikt|ar 2017|ar 2018|i forfragan"
                    + "|utreds|utredas|senare|framtida| pris|ersattning|kostnad|avgift)");
    private static final Pattern NEGATIVE = Pattern.compile(
            "( inte | ej | icke | avstar | avstar$| inget | ingen |nagot avrop av| inte$| utom | undantag|undantas|avbojer| utan )");

    private static final Pattern REST = Pattern.compile("ovriga (kommunala )?optioner \\w+( \\w+)? (inte|ej|icke)");
    /** What stands beside marks is called off or not by the marks, not by the words. */
    private static final Pattern MARKED = Pattern.compile("( markera|kryss|ringa in|bocka| stryk|inringad)");

    private static final Pattern LEAD = Pattern.compile(
            "option.*(nedan|foljande|markera|kryss|stryk| nr | nummer)|(nedan|foljande|markera|kryss|stryk).*option");

    private final OptionWords words;

    OptionProse(OptionWords words) {
        this.words = words;
    }

    /**
     * What the prose says.
     *
     * @param called options called off
     * @param refused options that it says are not called off
     * @param unclear whether a sentence in an operative section speaks of options and was not understood
     */
    record Result(SortedSet<Integer> called, SortedSet<Integer> refused, boolean unclear, List<Evidence> evidence) {}

    Result read(Paper paper, Set<Row> listed) {
        SortedSet<Integer> called = new TreeSet<>();
        SortedSet<Integer> refused = new TreeSet<>();
        List<Evidence> evidence = new ArrayList<>();
        boolean unclear = false;
        for (Sheet sheet : paper.sheets()) {
            for (Sentence sentence : sentences(sheet, listed)) {
                for (String clause : sentence.text().split("(?i)\\bmen\\b|;")) {
                    SortedSet<Integer> options = words.in(clause);
                    String folded = " " + REST.matcher(Folding.fold(clause)).replaceAll("") + " ";
                    Zone zone = sentence.zone();
                    if (options.isEmpty()) {
                        unclear |=
                                zone != Zone.BACKGROUND && LEAD.matcher(folded).find();
                        continue;
                    }
                    boolean strong = STRONG.matcher(folded).find();
                    boolean background = !strong
                            && (zone == Zone.BACKGROUND
                                    || BACKGROUND.matcher(folded).find());
                    boolean operative = strong || OPERATIVE.matcher(folded).find();
                    if (NEGATIVE.matcher(folded).find()) {
                        if (!background) {
                            refused.addAll(options);
                        }
                    } else if (operative
                            && !background
                            && MARKED.matcher(folded).find()) {
                        unclear = true;
                    } else if (operative && !background) {
                        called.addAll(options);
                        options.forEach(o -> evidence.add(new Evidence(
                                "options",
                                o.toString(),
                                sheet.number(),
                                sentence.box(),
                                sheet.dpi(),
                                sentence.text(),
                                0.9)));
                    } else if (!background && zone == Zone.OPERATIVE) {
                        unclear = true;
                    }
                }
            }
        }
        return new Result(called, refused, unclear, evidence);
    }

    private record Sentence(String text, Box box, Zone zone) {}

    private static List<Sentence> sentences(Sheet sheet, Set<Row> listed) {
        List<Sentence> sentences = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        Box box = null;
        Row first = null;
        Row last = null;
        for (Row row : sheet.rows()) {
            boolean apart = last != null
                    && (row.box().y() - last.box().bottom() > sheet.lineHeight() * 3 / 4
                            || row.box().y() < last.box().y());
            boolean end = listed.contains(row) || Zone.isHeading(row) || apart;
            if (end && box != null && first != null) {
                sentences.addAll(split(open.toString(), box, Zone.of(sheet, first)));
                open.setLength(0);
                box = null;
                first = null;
            }
            if (!listed.contains(row) && !Zone.isHeading(row)) {
                open.append(join(open, row.text()));
                box = box == null ? row.box() : box.union(row.box());
                first = first == null ? row : first;
            }
            last = row;
        }
        if (box != null && first != null) {
            sentences.addAll(split(open.toString(), box, Zone.of(sheet, first)));
        }
        return sentences;
    }

    private static String join(StringBuilder open, String next) {
        int length = open.length();
        boolean hyphen = length > 1 && open.charAt(length - 1) == '-' && Character.isLetter(open.charAt(length - 2));
        if (hyphen && !next.isEmpty() && Character.isLowerCase(next.charAt(0)) && !next.startsWith("och ")) {
            open.setLength(length - 1);
            return next;
        }
        return (length == 0 ? "" : " ") + next;
    }

    private static List<Sentence> split(String text, Box box, Zone zone) {
        List<Sentence> parts = new ArrayList<>();
        for (String part : text.split("(?<=[a-zåäö0-9)])\\.(?=\\s+\\p{Lu}|\\s*$)")) {
            if (!part.isBlank()) {
                parts.add(new Sentence(part.strip(), box, zone));
            }
        }
        return parts;
    }
}
