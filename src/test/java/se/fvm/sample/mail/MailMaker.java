package se.fvm.sample.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.fvm.sample.Dice;
import se.fvm.sample.paper.Deal;
import se.fvm.sample.paper.Names;
import se.fvm.sample.paper.Town;
import se.fvm.sample.paper.Wording;
import se.fvm.sample.scan.Scanner;

/** Makes the mail of an order: papers, scans, files, mail. */
final class MailMaker {
    private final Addresses addresses;
    private final boolean small;

    /**
     * @param small whether files are kept small, at the price of fewer kinds of scans
     */
    MailMaker(Addresses addresses, boolean small) {
        this.addresses = addresses;
        this.small = small;
    }

    Mail make(Order order, Dice dice) {
        return make(order, dice, dice.fork("letter"));
    }

    /** Makes it with dice of their own for the letter, so that the same papers can go out twice. */
    Mail make(Order wanted, Dice dice, Dice letterDice) {
        Scanner scanner = small ? Scanner.small(dice) : Scanner.usual(dice);
        Order order = scanner.codec() == Scanner.Codec.COLOUR && dice.chance(0.2) ? highlighted(wanted) : wanted;
        Truth truth = new Truth();
        Plan plan = order.plan();
        order.wishes().stream()
                .filter(w -> !w.startsWith("form-") && !w.startsWith("by-") && !w.startsWith("options-"))
                .forEach(truth.tags::add);
        flags(order, truth);
        List<Papers.Paper> papers = papers(order, truth, dice);
        List<Attached> files = new Packer(order, truth, scanner, dice.fork("pack"))
                .pack(papers, new FileNames(plan.town().name(), dice.fork("names")));
        if (order.guest() != null) {
            truth.flag("several-municipalities");
            truth.flag("sender-mismatch");
            String name = order.guest().plan().town().name();
            List<Papers.Paper> more = papers(order.guest(), truth, dice.fork("guest"));
            files = new ArrayList<>(files);
            files.addAll(new Packer(order.guest(), truth, scanner, dice.fork("guest pack"))
                    .pack(more, new FileNames(name, dice.fork("guest names"))));
        }
        if (order.wants("zip")) {
            files = Containers.zipped(files, "Avtal " + plan.town().name() + ".zip", truth);
        } else if (order.wants("winmail")) {
            files = Containers.winmail(files, truth);
        }
        return letter(order, truth, files, letterDice);
    }

    /** The same with a marker over the options, unless something else is wished that would not show it. */
    private static Order highlighted(Order order) {
        if (!order.wishes().equals(Set.of("plain"))) {
            return order;
        }
        return new Order(
                order.plan(), order.deals(), Set.of("plain", "options-highlighted"), order.arrival(), order.guest());
    }

    private List<Papers.Paper> papers(Order order, Truth truth, Dice dice) {
        List<Papers.Paper> papers = new ArrayList<>();
        if (order.wants("cover-letter-in-same-pdf") || order.wants("with-cover-letter")) {
            papers.add(new Papers(order, truth, dice.fork("cover"), !small).other("other", "Följebrev"));
        }
        for (Deal deal : order.deals()) {
            papers.add(new Papers(order, truth, dice.fork(deal.id()), !small).agreement(deal));
        }
        if (order.wants("with-decision") || order.wants("decision-only")) {
            papers.add(new Papers(order, truth, dice.fork("decision"), !small).other("decision", "Protokollsutdrag"));
        }
        if (order.wants("intent-only")) {
            papers.add(new Papers(order, truth, dice.fork("intent"), !small).other("other", "Avsiktsförklaring"));
            papers.add(new Papers(order, truth, dice.fork("mandate"), !small).other("other", "Fullmakt"));
        }
        return papers;
    }

    private static void flags(Order order, Truth truth) {
        Map<String, String> flags = new LinkedHashMap<>();
        for (String wish : List.of("unsigned-copy", "only-counterparty-signed", "printed-name-only")) {
            flags.put(wish, "unsigned");
        }
        for (String wish : List.of("sender-other-municipality", "sender-private", "sender-association")) {
            flags.put(wish, "sender-mismatch");
        }
        flags.put("undated", "undated");
        flags.put("e-signature", "e-signed");
        flags.put("unknown-municipality", "unknown-municipality");
        flags.put("unexpected-option", "unexpected-option");
        flags.put("changed-options", "changed-options");
        flags.put("encrypted-pdf", "encrypted");
        flags.put("truncated-pdf", "corrupt");
        flags.put("zero-byte-pdf", "corrupt");
        flags.put("blank-scan", "unreadable");
        flags.put("late", "late");
        flags.put("draft", "draft");
        for (String wish : List.of("draft", "decision-only", "intent-only")) {
            if (order.wants(wish)) {
                truth.flag("no-agreement");
            }
        }
        flags.forEach((wish, flag) -> {
            if (order.wants(wish)) {
                truth.flag(flag);
            }
        });
        if (order.wants("resent-document")) {
            truth.note("duplicate");
        }
        if (order.plan().unusualName()) {
            truth.tags.add("name-form");
        }
        if (List.of("Vara", "Mark", "Ale", "Skara", "Hjo", "Dals-Ed")
                .contains(order.plan().town().name())) {
            truth.tags.add("name-is-a-word");
        }
        truth.tags.add(truth.tags.contains("plain") ? "plain" : "hazard");
    }

    private Mail letter(Order order, Truth truth, List<Attached> files, Dice dice) {
        Town town = order.plan().town();
        String person = Names.person(dice);
        String from = addresses.sender(order, person, dice);
        Wording wording = new Wording(
                dice,
                Map.of("party", town.own(), "papers", papersInWords(order), "self", "Kommunen", "name", town.name()));
        String text = wording.pick("mail") + "\n\nMed vänlig hälsning\n" + person + "\n" + town.own() + "\n";
        String subject = order.wants("long-subject")
                ? "SV: VB: Avrop av optioner, samverkansavtal samt drift- och förvaltningsavtal för " + town.own()
                        + " inom Framtidens vårdinformationsmiljö – undertecknade handlingar enligt överenskommelse"
                : dice.pick(
                        "Avrop av optioner",
                        "Avtal FVM " + town.name(),
                        "Undertecknade avtal",
                        "FVM",
                        "Avrop " + town.own());
        int levels = order.wants("forward-two-deep") ? 2 : order.wants("forward") ? 1 : 0;
        Envelope inner = new Envelope(from, person, addresses.office(), order.arrival(), dice.fork("0"));
        Mime content = inner.mixed(inner.text(text, order), files, order);
        if (order.wants("smime-opaque")) {
            content = Containers.opaque(content, truth);
        }
        byte[] bytes = inner.seal(subject, content);
        Envelope outer = inner;
        for (int level = 1; level <= levels; level++) {
            String name = level == 1 && levels == 2 ? "Original.eml" : "Avtal.eml";
            String passer = addresses.sender(order, Names.person(dice), dice);
            outer = new Envelope(passer, "", addresses.office(), order.arrival(), dice.fork(String.valueOf(level)));
            Mime note = Mime.quotedPrintable("Vidarebefordras för kännedom.\n", "plain", StandardCharsets.UTF_8);
            List<Mime> parts = List.of(note, Mime.attached(bytes, name));
            bytes = outer.seal("VB: " + subject, Mime.multipart("mixed", outer.boundary(), parts));
            from = passer;
            Containers.inside(truth, name + "/");
        }
        if (order.wants("bare-lf")) {
            bytes = new String(bytes, StandardCharsets.ISO_8859_1)
                    .replace("\r\n", "\n")
                    .getBytes(StandardCharsets.ISO_8859_1);
        }
        return new Mail(bytes, truth, from, outer.messageId(), order.arrival());
    }

    private static String papersInWords(Order order) {
        return order.deals().isEmpty()
                ? "handlingar"
                : String.join(" och ", order.deals().stream().map(Deal::title).toList());
    }
}
