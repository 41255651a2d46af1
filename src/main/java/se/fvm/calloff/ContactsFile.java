package se.fvm.calloff;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** What {@code contacts.csv} says. */
final class ContactsFile {

    private static final List<String> COLUMNS = List.of("code", "role", "address");
    /** Far narrower than RFC 5322: an address as an office writes it. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._+-]+@([A-Za-z0-9-]+\\.)+[A-Za-z]{2,}");

    private ContactsFile() {}

    static List<Contact> read(Path file, Collection<String> codes, Problems problems) {
        List<Contact> contacts = new ArrayList<>();
        for (CsvRow row : CsvTable.read(file, COLUMNS, problems)) {
            Contact contact = new Contact(row.required("code"), row.required("role"), row.required("address"));
            if (!contact.municipality().isEmpty() && !codes.contains(contact.municipality())) {
                row.problem("code", "\"" + contact.municipality() + "\" is not in municipalities.csv; correct either");
            }
            if (!contact.address().isEmpty()
                    && !ADDRESS.matcher(contact.address()).matches()) {
                row.problem("address", "\"" + contact.address() + "\" is no mail address; correct it");
            }
            contacts.add(contact);
        }
        return contacts;
    }
}
