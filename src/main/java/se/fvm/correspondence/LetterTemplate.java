package se.fvm.correspondence;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.MustacheParseException;
import com.samskivert.mustache.Template;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template of a letter: plain text in Mustache, whose first line gives the subject. It can name the values of its kind
 * and nothing else; no code can be called from it.
 */
final class LetterTemplate {

    private static final String SUBJECT = "Ämne:";
    private static final Pattern TAG = Pattern.compile("\\{\\{\\s*([#^/&{]?)\\s*([^}]*?)\\s*}}");

    private final String subject;
    private final Template body;

    private LetterTemplate(String subject, Template body) {
        this.subject = subject;
        this.body = body;
    }

    /**
     * A letter's words.
     *
     * @param text with line ends of a single line feed
     */
    record Written(String subject, String text) {}

    /**
     * Reads a template.
     *
     * @param problems to be added to: file, line, what is wrong and what to do
     */
    static LetterTemplate read(LetterKind kind, Path file, String text, List<String> problems) {
        String whole = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<String> lines = whole.lines().toList();
        String first = lines.isEmpty() ? "" : lines.get(0);
        String subject =
                first.startsWith(SUBJECT) ? first.substring(SUBJECT.length()).strip() : "";
        if (subject.isEmpty() || subject.contains("{{")) {
            problems.add(file + ":1: the first line must be \"" + SUBJECT + "\" and the subject, without values");
        }
        checkNames(kind, file, lines, problems);
        // The first line is kept empty, so that the line numbers of what follows are those of the file.
        String body = lines.isEmpty() ? "" : "\n" + String.join("\n", lines.subList(1, lines.size()));
        return new LetterTemplate(subject, compile(file, body, problems));
    }

    private static void checkNames(LetterKind kind, Path file, List<String> lines, List<String> problems) {
        for (int i = 0; i < lines.size(); i++) {
            Matcher tag = TAG.matcher(lines.get(i));
            while (tag.find()) {
                String name = tag.group(2);
                if (!name.equals(".") && !kind.names().contains(name)) {
                    problems.add(file + ":" + (i + 1) + ": {{" + name + "}}: there is no such value; use one of "
                            + String.join(", ", new TreeSet<>(kind.names())));
                }
            }
        }
    }

    private static Template compile(Path file, String body, List<String> problems) {
        Mustache.Compiler compiler = Mustache.compiler().escapeHTML(false);
        try {
            return compiler.compile(body);
        } catch (MustacheParseException wrong) {
            problems.add(file + ": {{ }} do not match: " + wrong.getMessage() + "; each {{#name}} needs its {{/name}}");
        } catch (MustacheException wrong) {
            problems.add(file + ": cannot be understood: " + wrong.getMessage());
        }
        return compiler.compile("");
    }

    Written write(Map<String, Object> values) {
        String text = body.execute(values).strip();
        return new Written(subject, text.replaceAll("\n{3,}", "\n\n") + "\n");
    }
}
