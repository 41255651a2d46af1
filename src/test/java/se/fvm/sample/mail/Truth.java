package se.fvm.sample.mail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;

/** What is true of a mail: one line of truth.jsonl. */
public final class Truth {
    final TreeSet<String> tags = new TreeSet<>();
    final TreeSet<String> flags = new TreeSet<>();
    final List<Map<String, Object>> documents = new ArrayList<>();
    final List<String> broken = new ArrayList<>();
    boolean review;

    /** A paper that no person is asked about and of which only the kind matters. */
    static Map<String, Object> paper(String attachment, int first, int last, String kind, String town, String dnr) {
        Map<String, Object> d = new LinkedHashMap<>();
        d.put("attachment", attachment);
        d.put("firstPage", first);
        d.put("lastPage", last);
        d.put("kind", kind);
        d.put("agreement", null);
        d.put("municipality", town);
        d.put("options", List.of());
        d.put("signed", false);
        d.put("signedOn", null);
        d.put("dnr", dnr);
        return d;
    }

    /** A flag that sends the mail to a person. */
    void flag(String flag) {
        flags.add(flag);
        review = true;
    }

    /** A flag that is only noted. */
    void note(String flag) {
        flags.add(flag);
    }

    String json(String file, String from, String messageId) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("file", file);
        line.put("tags", tags);
        line.put("from", from);
        line.put("messageId", messageId);
        line.put("documents", documents);
        Map<String, Object> expect = new LinkedHashMap<>();
        expect.put("flags", flags);
        expect.put("review", review);
        if (!broken.isEmpty()) {
            expect.put("broken", broken);
        }
        line.put("expect", expect);
        return JsonMapper.shared().writeValueAsString(line);
    }
}
