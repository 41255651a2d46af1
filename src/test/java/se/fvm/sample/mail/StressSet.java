package se.fvm.sample.mail;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.fvm.sample.Dice;
import se.fvm.sample.paper.Deal;
import se.fvm.sample.paper.Town;

/** One campaign's worth of random mails, about half of them plain, the rest with hazards stacked at random. */
public final class StressSet {
    /** As many mails as one campaign of 49 municipalities can hold without repeating itself. */
    public static final int LARGEST = 100;

    private final Dice dice;
    private final Addresses addresses = new Addresses(false);
    private final MailMaker maker = new MailMaker(addresses, false);
    private final List<Mail> mails = new ArrayList<>();
    private final Map<String, Plan> plans = new TreeMap<>();

    public StressSet(long seed) {
        dice = new Dice(seed);
    }

    /** So many mails, in order of arrival. */
    public List<Mail> make(int count) {
        for (Town town : dice.shuffled(Town.all())) {
            LocalDate signedOn = LocalDate.of(2020, 1, 8).plusDays(dice.whole(0, 104));
            Plan plan = Plan.any(town, signedOn, dice.fork(town.code()));
            plans.put(town.code(), plan);
            if (mails.size() < count) {
                town(plan, count);
            }
        }
        return Mail.sorted(mails);
    }

    /** What was expected: the file that {@code read --expected} takes. */
    public List<String> expected() {
        List<String> lines = new ArrayList<>();
        lines.add("code,municipality,options,agreements");
        for (Plan plan : plans.values()) {
            List<String> options = plan.options().stream().map(String::valueOf).toList();
            lines.add(plan.town().code() + "," + plan.town().name() + "," + String.join(" ", options)
                    + ",call-off cooperation operations");
        }
        return lines;
    }

    private void town(Plan plan, int count) {
        List<Deal> deals = new ArrayList<>(dice.shuffled(List.of(Deal.values())));
        while (!deals.isEmpty() && mails.size() < count) {
            int size = Math.min(deals.size(), dice.pick(1, 1, 1, 1, 2, 2, 3));
            List<Deal> part = List.copyOf(deals.subList(0, size));
            deals.subList(0, size).clear();
            LocalDateTime arrival = plan.signedOn()
                    .plusDays(dice.whole(1, 7))
                    .atTime(dice.whole(7, 16), dice.whole(0, 59), dice.whole(0, 59));
            if (mails.size() > 0 && dice.chance(0.08)) {
                mails.add(empty(plan, arrival));
            } else if (dice.chance(0.12) && mails.size() + 2 <= count) {
                pair(plan, part, arrival);
            } else {
                Set<String> wishes = dice.chance(0.5) ? Hazards.plain(size, dice) : Hazards.any(dice);
                single(plan, part, wishes, arrival);
            }
        }
    }

    private Dice next() {
        return dice.fork("mail" + mails.size());
    }

    private Mail empty(Plan plan, LocalDateTime arrival) {
        if (dice.chance(0.3)) {
            String kind = dice.pick("decision-only", "intent-only");
            return maker.make(new Order(plan, List.of(), Set.of(kind), arrival), next());
        }
        return new EmptyMails(addresses).make(dice.pick(EmptyMails.KINDS), plan.town(), arrival, next());
    }

    private void single(Plan plan, List<Deal> deals, Set<String> wishes, LocalDateTime arrival) {
        Plan shown = plan;
        Set<String> all = new TreeSet<>(wishes);
        LocalDateTime when = arrival;
        Order guest = null;
        boolean odd = !all.contains("plain") && !all.contains("draft") && !broken(all);
        if (odd && dice.chance(0.08) && plan.town().signedUp().size() < 3) {
            int other = List.of(2, 3).stream()
                    .filter(o -> !plan.town().signedUp().contains(o))
                    .findFirst()
                    .orElseThrow();
            TreeSet<Integer> more = new TreeSet<>(plan.options());
            more.add(other);
            shown = plan.withOptions(List.copyOf(more));
            all.removeAll(List.of("options-none"));
            all.add("unexpected-option");
            all.add("options-typed-x");
        } else if (odd && dice.chance(0.06)) {
            Town town = outside();
            shown = new Plan(town, List.of(1), town.own(), null, plan.signers(), plan.days(), plan.dnr());
            all.add("unknown-municipality");
            all.removeAll(
                    List.of("sender-other-municipality", "sender-private", "sender-association", "text-layer-garbage"));
        } else if (odd && dice.chance(0.05)) {
            Town town = dice.pick(Town.all().stream()
                    .filter(t -> !t.code().equals(plan.town().code()) && !plans.containsKey(t.code()))
                    .toList());
            Plan other = Plan.any(town, plan.signedOn(), dice.fork("guest"));
            plans.put(town.code(), other);
            guest = new Order(other, List.of(dice.pick(Deal.values())), Set.of(), arrival);
            all.removeAll(List.of("sender-other-municipality", "sender-private", "sender-association"));
            all.add("two-municipalities");
        } else if (odd && dice.chance(0.05)) {
            when = LocalDateTime.of(2020, 5, 1, 9, 0).plusDays(dice.whole(0, 9));
            all.add("late");
        }
        mails.add(maker.make(new Order(shown, deals, all, when, guest), next()));
    }

    private static boolean broken(Set<String> wishes) {
        return wishes.stream()
                .anyMatch(Set.of("encrypted-pdf", "truncated-pdf", "zero-byte-pdf", "blank-scan")::contains);
    }

    /** The same mail twice, the same paper in another mail, or a corrected version. */
    private void pair(Plan plan, List<Deal> deals, LocalDateTime arrival) {
        LocalDateTime later = arrival.plusDays(dice.whole(1, 4));
        Dice same = next();
        switch (dice.whole(0, 2)) {
            case 0 -> {
                Mail first = maker.make(new Order(plan, deals, Set.of("same-mail-twice-first"), arrival), same);
                mails.add(first);
                mails.add(first.again(arrival.plusSeconds(30)));
            }
            case 1 -> {
                long papers = same.next();
                mails.add(
                        maker.make(new Order(plan, deals, Set.of("resent-document-first"), arrival), new Dice(papers)));
                mails.add(
                        maker.make(new Order(plan, deals, Set.of("resent-document"), later), new Dice(papers), next()));
            }
            default -> {
                List<Integer> others = plan.options().contains(3) ? List.of(1) : List.of(1, 3);
                Set<String> marked = Set.of("corrected-version-first", "options-yes-no-typed");
                Set<String> corrected = Set.of("changed-options", "unexpected-option", "options-yes-no-typed");
                mails.add(maker.make(new Order(plan, deals, marked, arrival), same));
                mails.add(maker.make(new Order(plan.withOptions(others), deals, corrected, later), next()));
            }
        }
    }

    private Town outside() {
        String name = dice.pick("Varberg", "Säffle", "Habo", "Falkenberg", "Kristinehamn");
        String official = name.endsWith("o") || name.endsWith("e") ? name + " kommun" : name + "s kommun";
        String slug = name.toLowerCase(java.util.Locale.ROOT).replace('ä', 'a');
        return new Town(
                "0000", name, official, official, "212000-0000", slug + ".se", "Hallands län", name, List.of(1));
    }
}
