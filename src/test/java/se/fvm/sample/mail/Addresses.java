package se.fvm.sample.mail;

import java.util.Locale;
import se.fvm.sample.Dice;
import se.fvm.sample.paper.Town;

/**
 * Mail addresses: under the campaign's own domains, or under example.org for samples that are kept and shown.
 *
 * @param example whether every domain is one of example.org
 */
record Addresses(boolean example) {

    String office() {
        return "fvm@region.example.org";
    }

    String domain(Town town) {
        return example || town.code().equals("0000") ? town.slug() + ".example.org" : town.domain();
    }

    /** Who sends the order's mail. */
    String sender(Order order, String person, Dice dice) {
        Town town = order.plan().town();
        if (order.wants("sender-private")) {
            return mailbox(person) + dice.digits(2) + "@mail.example.com";
        }
        if (order.wants("sender-association")) {
            return mailbox(person) + "@kommunforbund.example.org";
        }
        if (order.wants("sender-other-municipality")) {
            Town other = dice.pick(Town.all().stream()
                    .filter(t -> !t.code().equals(town.code()))
                    .toList());
            return "registrator@" + domain(other);
        }
        String box = dice.pick("registrator", "kommun", "kommunstyrelsen", "info", mailbox(person), mailbox(person));
        return box + "@" + domain(town);
    }

    static String mailbox(String person) {
        return person.toLowerCase(Locale.ROOT)
                .replace('å', 'a')
                .replace('ä', 'a')
                .replace('ö', 'o')
                .replace(' ', '.');
    }
}
