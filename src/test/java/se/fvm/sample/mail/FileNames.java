package se.fvm.sample.mail;

import java.util.HashSet;
import java.util.Set;
import se.fvm.sample.Dice;

/** Names for files, without an ending: those of scanners, of careful people and of others. */
final class FileNames {
    private final String town;
    private final Dice dice;
    private final Set<String> used = new HashSet<>();

    FileNames(String town, Dice dice) {
        this.town = town;
        this.dice = dice;
    }

    String next(String title) {
        String name = any(title);
        while (!used.add(name)) {
            name += " (" + (used.size() + 1) + ")";
        }
        return name;
    }

    private String any(String title) {
        String bare = title.replace(" Millennium", "").replace(" 2019-06-12", "");
        return switch (dice.whole(0, 9)) {
            case 0 -> "SKM_C" + dice.digits(9);
            case 1 ->
                "Scan_2020" + dice.pick("01", "02", "03", "04") + dice.pick("11", "17", "24") + "_" + dice.digits(3);
            case 2 -> "doc" + dice.digits(14);
            case 3 -> bare + " " + town;
            case 4 -> bare + " undertecknat";
            case 5 -> town + " - " + bare;
            case 6 -> bare.replace(' ', '_');
            case 7 -> "Inskannat " + dice.digits(6);
            case 8 -> "FVM " + bare + " påskrivet " + town;
            default -> bare;
        };
    }
}
