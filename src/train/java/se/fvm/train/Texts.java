package se.fvm.train;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** What stands on the lines: days in every form that Swedes write, places, registration numbers, other words. */
final class Texts {

    private static final String[] MONTHS = {
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december"
    };
    private static final String[] ABBREVIATED = {
        "jan", "feb", "mars", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"
    };
    private static final String CONSONANTS = "bdfghjklmnprstvk";
    private static final String VOWELS = "aeiouyåäö";
    private static final List<String> ENDINGS =
            List.of("by", "torp", "stad", "berg", "hamn", "vik", "lund", "fors", "holm", "ås", "sund", "ryd", "köping");
    private static final String[] SERIES = {"KS", "KS", "KS", "KSN", "KLK", "KSF", "Dnr KS", "VON", "SN", "KF"};

    private final Random random;

    Texts(Random random) {
        this.random = random;
    }

    String next() {
        int kind = random.nextInt(20);
        if (kind < 8) {
            return day();
        }
        if (kind < 13) {
            return place() + pick(" ", " ", ", ", " den ") + day();
        }
        if (kind < 16) {
            return number();
        }
        if (kind < 18) {
            return digits();
        }
        return place() + (random.nextBoolean() ? " " + place() : "");
    }

    private String day() {
        LocalDate day = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(365 * 12));
        if (random.nextInt(3) > 0) {
            day = day.withYear(2019 + random.nextInt(3));
        }
        int d = day.getDayOfMonth();
        int m = day.getMonthValue();
        int y = day.getYear();
        String dd = "%02d".formatted(d);
        String mm = "%02d".formatted(m);
        String yy = "%02d".formatted(y % 100);
        String month = random.nextInt(3) == 0 ? ABBREVIATED[m - 1] + pick("", ".") : MONTHS[m - 1];
        return switch (random.nextInt(17)) {
            case 0, 1, 2 -> y + "-" + mm + "-" + dd;
            case 3 -> y + "." + mm + "." + dd;
            case 4 -> y + mm + dd;
            case 5 -> yy + mm + dd;
            case 6, 7 -> d + "/" + m + " " + y;
            case 8 -> d + "/" + m + "-" + yy;
            case 9 -> d + "/" + m + " -" + yy;
            case 10 -> d + "." + m + "." + y;
            case 11 -> d + "/" + m;
            case 12 -> dd + "/" + mm + pick(" ", "-") + y;
            case 13 -> mm + "-" + dd;
            case 14 -> d + " " + month + " " + y;
            case 15 -> d + pick(":e ", "e ", " ") + month + " " + pick("", "-", String.valueOf(y / 100)) + yy;
            default -> yy + "-" + mm + "-" + dd;
        };
    }

    private String number() {
        String year = String.valueOf(2018 + random.nextInt(3));
        String running = String.valueOf(random.nextInt(1, random.nextBoolean() ? 1000 : 10000));
        String series = pick(SERIES);
        return switch (random.nextInt(7)) {
            case 0 -> series + " " + year + "/" + running;
            case 1 -> series + "/" + year + ":" + running;
            case 2 -> series + year + "-" + "%04d".formatted(Integer.parseInt(running));
            case 3 -> year + "/" + running;
            case 4 -> year + series.replace("Dnr ", "") + running;
            case 5 -> "Dnr " + year + "-" + running + pick("", " 04", "-049");
            default -> "%03d/%s".formatted(Integer.parseInt(running), year.substring(2));
        };
    }

    private String digits() {
        StringBuilder out = new StringBuilder();
        int length = random.nextInt(2, 10);
        for (int i = 0; i < length; i++) {
            out.append(random.nextInt(6) == 0 && i > 0 ? pick("-", "/", ".", " ", ":") : random.nextInt(10));
        }
        return out.toString();
    }

    private String place() {
        StringBuilder out = new StringBuilder();
        int parts = random.nextInt(1, 4);
        for (int i = 0; i < parts; i++) {
            out.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
            out.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
            if (random.nextBoolean()) {
                out.append(pick("r", "n", "l", "s", "ll", "nn", "x", "w", "c", "z", "q"));
            }
        }
        if (random.nextInt(3) > 0) {
            out.append(ENDINGS.get(random.nextInt(ENDINGS.size())));
        }
        String word = out.toString();
        return switch (random.nextInt(8)) {
            case 0 -> word.toUpperCase(java.util.Locale.ROOT);
            case 1 -> word;
            default -> Character.toUpperCase(word.charAt(0)) + word.substring(1);
        };
    }

    private String pick(String... from) {
        return from[random.nextInt(from.length)];
    }
}
