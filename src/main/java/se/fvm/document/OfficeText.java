package se.fvm.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.BodyContentHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * The plain text of a word processor's file. Such a file has no pages that anyone signed: its text only tells what
 * kind of paper it is the draft of.
 */
public final class OfficeText {

    private static final Logger log = LoggerFactory.getLogger(OfficeText.class);

    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.text";

    private static final Set<String> TYPES = Set.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.ms-word.document.macroenabled.12",
            "application/msword",
            "application/rtf",
            OPEN_DOCUMENT);

    /** The agreements fill a few pages of 3,000 characters each; more text than this adds nothing. */
    private static final int MOST_CHARACTERS = 500_000;

    private OfficeText() {}

    /** Whether files of this media type are a word processor's. */
    public static boolean reads(String type) {
        return TYPES.contains(type.toLowerCase(Locale.ROOT));
    }

    /** The text, at most half a million characters; empty where there is none, or the file is of another type or damaged. */
    public static Optional<String> of(Item item) {
        if (!reads(item.type()) || item.problem().isPresent()) {
            return Optional.empty();
        }
        try {
            String text = item.type().equals(OPEN_DOCUMENT) ? openDocument(item) : microsoft(item);
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        } catch (IOException | TikaException | SAXException | XMLStreamException | RuntimeException e) {
            log.warn("the text of a file of type {} could not be read", item.type(), e);
            return Optional.empty();
        }
    }

    private static String microsoft(Item item) throws IOException, TikaException, SAXException {
        ParseContext context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        BodyContentHandler text = new BodyContentHandler(MOST_CHARACTERS);
        try (TikaInputStream in = TikaInputStream.get(item.content())) {
            new AutoDetectParser().parse(in, text, new Metadata(), context);
        } catch (SAXException e) {
            if (!WriteLimitReachedException.isWriteLimitReached(e)) {
                throw e;
            }
        }
        return text.toString().strip();
    }

    private static String openDocument(Item item) throws IOException, XMLStreamException {
        StringBuilder text = new StringBuilder();
        try (ZipFile zip = new ZipFile(item.content().toFile())) {
            ZipEntry content = zip.getEntry("content.xml");
            if (content == null) {
                throw new IOException("no content.xml in " + Files.size(item.content()) + " bytes");
            }
            XMLInputFactory factory = XMLInputFactory.newFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            try (InputStream in = zip.getInputStream(content)) {
                XMLStreamReader xml = factory.createXMLStreamReader(in);
                while (xml.hasNext() && text.length() < MOST_CHARACTERS) {
                    append(xml, xml.next(), text);
                }
            }
        }
        return text.toString().strip();
    }

    private static void append(XMLStreamReader xml, int event, StringBuilder text) {
        if (event == XMLStreamConstants.CHARACTERS) {
            text.append(xml.getText());
        } else if (event == XMLStreamConstants.START_ELEMENT) {
            switch (xml.getLocalName()) {
                case "s", "tab" -> text.append(' ');
                case "line-break" -> text.append('\n');
                default -> {}
            }
        } else if (event == XMLStreamConstants.END_ELEMENT
                && (xml.getLocalName().equals("p") || xml.getLocalName().equals("h"))) {
            text.append('\n');
        }
    }

    /** Pictures and other files within it are not its text. */
    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            // Never asked to.
        }
    }
}
