package se.fvm.sample.paper;

import se.fvm.sample.Dice;

/** Invented people. */
public final class Names {
    private static final String[] FIRST = {
        "Alva", "Bodil", "Cajsa", "Disa", "Ebbe", "Folke", "Gerda", "Hjalmar", "Isa", "Jorunn", "Klas", "Lovis",
                "Malte",
        "Nanny", "Olle", "Petra", "Rut", "Sixten", "Tuva", "Urban", "Valle", "Ylva", "Åsa", "Örjan", "Ingmar", "Britta"
    };
    private static final String[] HEAD = {
        "Havre", "Klöver", "Tall", "Enbär", "Vide", "Ljung", "Porse", "Harsyre", "Råg", "Linne", "Måse", "Orre", "Ripe"
    };
    private static final String[] TAIL = {"säter", "skär", "mosse", "åker", "backe", "holt", "tegen", "vret", "näset"};
    private static final String[] TITLE = {
        "Kommunchef",
        "Kommundirektör",
        "Kommunstyrelsens ordförande",
        "Ordförande i kommunstyrelsen",
        "Socialchef",
        "Ekonomichef",
        "Stadsdirektör",
        "Förvaltningschef",
        "Kanslichef"
    };

    private Names() {}

    public static String person(Dice dice) {
        return dice.pick(FIRST) + " " + dice.pick(HEAD) + dice.pick(TAIL);
    }

    public static String title(Dice dice) {
        return dice.pick(TITLE);
    }
}
