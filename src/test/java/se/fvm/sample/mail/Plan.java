package se.fvm.sample.mail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.fvm.sample.Dice;
import se.fvm.sample.paper.Names;
import se.fvm.sample.paper.Signing.Signer;
import se.fvm.sample.paper.Town;

/**
 * What one municipality has decided; the same in all of its papers.
 *
 * @param partyName its name as its papers print it
 * @param number its organisation number as its papers print it, or null where they print none
 * @param days when each signer signs
 * @param dnr its diarienummer, or null where its papers carry none
 */
record Plan(
        Town town,
        List<Integer> options,
        String partyName,
        String number,
        List<Signer> signers,
        List<LocalDate> days,
        String dnr) {

    static Plan any(Town town, LocalDate signedOn, Dice dice) {
        List<Integer> options = new ArrayList<>();
        for (int option : town.signedUp()) {
            if (option == 1 || dice.chance(0.55)) {
                options.add(option);
            }
        }
        List<Signer> signers = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>();
        int count = dice.chance(0.4) ? 2 : 1;
        for (int i = 0; i < count; i++) {
            signers.add(new Signer(Names.person(dice), Names.title(dice), town.seat()));
            days.add(signedOn.minusDays(i == 0 || dice.chance(0.6) ? 0 : dice.whole(1, 4)));
        }
        String dnr = dice.chance(0.92) ? dnr(dice) : null;
        return new Plan(town, options, partyName(town, dice), number(town, dice), signers, days, dnr);
    }

    Plan withOptions(List<Integer> others) {
        return new Plan(town, others, partyName, number, signers, days, dnr);
    }

    LocalDate signedOn() {
        return days.stream().max(LocalDate::compareTo).orElseThrow();
    }

    boolean unusualName() {
        return !partyName.equals(town.own());
    }

    private static String partyName(Town town, Dice dice) {
        if (dice.chance(0.65)) {
            return town.own();
        }
        return switch (dice.whole(0, 7)) {
            case 5 -> town.own() + " genom kommunstyrelsen";
            case 6 -> "Kommunstyrelsen, " + town.own();
            case 7 -> town.own().replace(" kommun", " Kommun");
            case 0 -> town.own().toUpperCase(java.util.Locale.ROOT);
            case 1 -> "Kommunen " + town.name();
            case 2 -> town.name() + " kommun";
            case 3 -> town.official();
            default -> "Kommunstyrelsen i " + town.official();
        };
    }

    private static String number(Town town, Dice dice) {
        String number = town.number();
        return switch (dice.whole(0, 19)) {
            case 0, 1 -> null;
            case 2, 3 -> number.replace("-", "");
            case 4 -> number.substring(0, 3) + " " + number.substring(3);
            case 5 -> number.replace("-", " – ");
            // One digit is lost, as in papers that have really been signed.
            case 6 -> number.substring(0, 9);
            default -> number;
        };
    }

    private static String dnr(Dice dice) {
        int year = dice.pick(2019, 2020);
        int number = dice.whole(11, 940);
        return switch (dice.whole(0, 9)) {
            case 0 -> "KS/" + year + ":" + number;
            case 1 -> "KS" + year + "/" + number + "-" + dice.whole(1, 9);
            case 2 -> year + "KS" + number;
            case 3 -> "SN " + year + "-" + number;
            case 4 -> "KA" + year + "/" + (1000 + number);
            case 5 -> year + "/0" + (100 + number % 900);
            case 6 -> "0" + number % 1000 + "/" + year % 100;
            case 7 -> "KS " + year + "/00" + (100 + number % 900);
            default -> "KS " + year + "/" + number;
        };
    }
}
