package se.fvm.calloff;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;

/** A small campaign: deadline 30 April 2020, ten days of grace, three agreements, three options. */
final class TestCampaign {

    static final List<String> AGREEMENTS = List.of("call-off", "cooperation", "operations");

    private TestCampaign() {}

    static Campaign small() {
        return with(rules(true, true, true));
    }

    static DeadlineRules rules(boolean scans, boolean originals, boolean signatures) {
        return new DeadlineRules(
                LocalDate.of(2020, 4, 30), scans, List.of("call-off", "cooperation"), originals, signatures, 10);
    }

    static Campaign with(DeadlineRules rules) {
        return new Campaign(
                "Test",
                "",
                ZoneId.of("Europe/Stockholm"),
                "Avrop",
                rules,
                new Region("Regionen", List.of(), List.of(), List.of()),
                AGREEMENTS.stream().map(TestCampaign::agreement).toList(),
                List.of(
                        new CallOffOption(1, "Ett", List.of(), AGREEMENTS),
                        new CallOffOption(2, "Två", List.of(), List.of("call-off", "operations")),
                        new CallOffOption(3, "Tre", List.of(), AGREEMENTS)),
                List.of(municipality("1440", "Ale"), municipality("1480", "Göteborg")),
                List.of(expecting("1440", List.of(1), List.of()), expecting("1480", List.of(1, 2, 3), List.of(1, 2))),
                List.of());
    }

    static ExpectedCallOff expecting(String code, List<Integer> signedUp, List<Integer> announced) {
        return new ExpectedCallOff(code, new TreeSet<>(signedUp), new TreeSet<>(announced), new TreeSet<>(AGREEMENTS));
    }

    private static AgreementKind agreement(String id) {
        return new AgreementKind(id, id, id, List.of(), List.of(), "Motparten", List.of(), id.equals("call-off"));
    }

    private static Municipality municipality(String code, String name) {
        return new Municipality(
                code, name, name + " kommun", List.of(), null, "", List.of("example.org"), "", "", name);
    }
}
