package se.fvm.correspondence;

import java.time.LocalDate;

/** A value in a table of a report, typed so that a spreadsheet can reckon with it. */
sealed interface ReportCell {

    /** The value as people read it. */
    String words();

    /** Words. */
    record Text(String words) implements ReportCell {}

    /** A number of things. */
    record Count(int value) implements ReportCell {

        @Override
        public String words() {
            return String.valueOf(value);
        }
    }

    /** By how much a number has changed. */
    record Change(int value) implements ReportCell {

        private static final char MINUS = '\u2212';

        @Override
        public String words() {
            if (value == 0) {
                return "0";
            }
            return value > 0 ? "+" + value : MINUS + String.valueOf(-value);
        }
    }

    /** A day. */
    record Day(LocalDate value) implements ReportCell {

        @Override
        public String words() {
            return value.toString();
        }
    }

    /** How many of how many: a bar where a form can draw one, else the words. */
    record Share(int value, int of) implements ReportCell {

        @Override
        public String words() {
            return value + " av " + of;
        }
    }
}
