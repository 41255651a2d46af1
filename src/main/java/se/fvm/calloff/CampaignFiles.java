package se.fvm.calloff;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads a campaign from its folder: {@code campaign.yaml}, {@code municipalities.csv}, {@code contacts.csv}. */
public final class CampaignFiles {

    private CampaignFiles() {}

    /**
     * Reads and checks the files of a campaign.
     *
     * @param folder the campaign's folder
     * @throws CampaignException naming every mistake with file, line, field and what to do
     */
    public static Campaign read(Path folder) {
        Problems problems = new Problems();
        if (!Files.isDirectory(folder)) {
            problems.add(folder, "no such folder; set fvm.campaign to the folder that holds campaign.yaml");
            problems.throwIfAny();
        }
        CampaignYaml yaml = CampaignYaml.read(folder.resolve("campaign.yaml"), problems);
        MunicipalitiesFile parties =
                MunicipalitiesFile.read(folder.resolve("municipalities.csv"), yaml.options(), problems);
        List<String> codes =
                parties.municipalities().stream().map(Municipality::code).toList();
        List<Contact> contacts = ContactsFile.read(folder.resolve("contacts.csv"), codes, problems);
        problems.throwIfAny();
        return new Campaign(
                yaml.name(),
                yaml.synthetic(),
                yaml.zone(),
                yaml.subject(),
                yaml.rules(),
                yaml.region(),
                yaml.agreements(),
                yaml.options(),
                parties.municipalities(),
                parties.expected(),
                contacts);
    }
}
