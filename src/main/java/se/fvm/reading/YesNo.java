package se.fvm.reading;

import java.util.List;
import java.util.Optional;
import se.fvm.document.Box;
import se.fvm.reading.OptionList.OptionRow;

/** Weighs places for yes against places for no, where every row of a list has one of each. */
final class YesNo {

    /** A row with neither yes nor no, in a list where no row has a no but some have a yes. */
    private static final double LEFT_EMPTY = -4.2;

    private YesNo() {}

    /**
     * A row's two places.
     *
     * @param yes log odds that the place for yes is marked, in nats
     * @param no log odds that the place for no is marked
     */
    record Answer(OptionRow row, double yes, double no, Box yesPlace, Box noPlace) {

        boolean saysYes() {
            return yes > 1 && no < -1;
        }

        boolean saysNo() {
            return no > 1 && yes < -1;
        }
    }

    /** What the answers say together; nothing where not one row is answered. */
    static Optional<Marks> marks(OptionList list, List<Answer> answers) {
        boolean someYes = answers.stream().anyMatch(Answer::saysYes);
        boolean someNo = answers.stream().anyMatch(a -> a.no() > -1);
        if (!someYes && answers.stream().noneMatch(Answer::saysNo)) {
            return Optional.empty();
        }
        Marks marks = new Marks(list);
        for (Answer a : answers) {
            boolean empty = a.yes() < -1 && a.no() < -1;
            double odds = empty ? someYes && !someNo ? LEFT_EMPTY : 0 : (a.yes() - a.no()) / 2;
            marks.add(a.row(), odds, odds > 0 ? a.yesPlace() : a.noPlace());
        }
        return Optional.of(marks);
    }
}
