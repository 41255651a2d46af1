package se.fvm.calloff;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A campaign: N parties, M papers, a deadline. All that is particular to one campaign stands in its folder's files
 * and is read by {@link CampaignFiles}.
 *
 * @param name the campaign's name, for pages and letters
 * @param synthetic a remark to be shown where part of the data is made up; empty if none is
 * @param zone time zone of deadlines and shown times
 * @param subject what the letters' envelopes and mails are marked with
 */
public record Campaign(
        String name,
        String synthetic,
        ZoneId zone,
        String subject,
        DeadlineRules rules,
        Region region,
        List<AgreementKind> agreements,
        List<CallOffOption> options,
        List<Municipality> municipalities,
        List<ExpectedCallOff> expected,
        List<Contact> contacts) {

    public Campaign {
        agreements = List.copyOf(agreements);
        options = List.copyOf(options);
        municipalities = List.copyOf(municipalities);
        expected = List.copyOf(expected);
        contacts = List.copyOf(contacts);
    }

    public Optional<Municipality> municipality(String code) {
        return municipalities.stream().filter(m -> m.code().equals(code)).findFirst();
    }

    public Optional<AgreementKind> agreement(String id) {
        return agreements.stream().filter(a -> a.id().equals(id)).findFirst();
    }

    public Optional<CallOffOption> option(int number) {
        return options.stream().filter(o -> o.number() == number).findFirst();
    }

    public Optional<ExpectedCallOff> expectedOf(String municipality) {
        return expected.stream()
                .filter(e -> e.municipality().equals(municipality))
                .findFirst();
    }

    /** The associations that the municipalities belong to, in the order of their letters. */
    public List<String> associations() {
        return municipalities.stream()
                .map(Municipality::association)
                .distinct()
                .sorted()
                .toList();
    }

    /** The same campaign with another list of what is expected. */
    public Campaign withExpected(List<ExpectedCallOff> others) {
        return new Campaign(
                name, synthetic, zone, subject, rules, region, agreements, options, municipalities, others, contacts);
    }

    /** The same campaign without anybody's address, for those who only read papers. */
    public Campaign withoutContacts() {
        return new Campaign(
                name,
                synthetic,
                zone,
                subject,
                rules,
                region,
                agreements,
                options,
                municipalities,
                expected,
                List.of());
    }
}
