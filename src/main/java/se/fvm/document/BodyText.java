package se.fvm.document;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Plain text and links of a mail's body. */
final class BodyText {

    private static final Pattern LINK =
            Pattern.compile("https?://[^\\s<>\"'\\[\\]{}|\\\\^`]+", Pattern.CASE_INSENSITIVE);

    private static final String TRAILING = ".,;:!?)*_";

    private static final Set<String> UNSEEN = Set.of("script", "style", "head", "title", "noscript", "template");

    private BodyText() {}

    /** HTML made plain: a line for every block, nothing of what is not shown. */
    static String plain(String html) {
        StringBuilder text = new StringBuilder();
        Document document = Jsoup.parse(html);
        document.select(String.join(",", UNSEEN)).remove();
        document.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.text());
                } else if (node instanceof Element element) {
                    if (element.isBlock() || element.normalName().equals("br")) {
                        text.append('\n');
                    } else if (element.normalName().equals("td")) {
                        text.append(' ');
                    }
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && element.isBlock()) {
                    text.append('\n');
                }
            }
        });
        return text.toString()
                .replace('\u00a0', ' ')
                .replaceAll("[ \\t]+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    /** The web addresses in a plain text. */
    static Set<String> links(String text) {
        Set<String> links = new LinkedHashSet<>();
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            links.add(withoutTrailing(link.group()));
        }
        return links;
    }

    private static String withoutTrailing(String link) {
        int end = link.length();
        while (end > 0 && TRAILING.indexOf(link.charAt(end - 1)) >= 0) {
            end--;
        }
        return link.substring(0, end);
    }

    /** The web addresses that an HTML text leads to. */
    static Set<String> linksOfHtml(String html) {
        Set<String> links = new LinkedHashSet<>();
        for (Element anchor : Jsoup.parse(html).select("a[href]")) {
            links.addAll(links(anchor.attr("href")));
        }
        return links;
    }
}
