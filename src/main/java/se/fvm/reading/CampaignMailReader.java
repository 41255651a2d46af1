package se.fvm.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.fvm.calloff.Campaign;
import se.fvm.calloff.DeviationKind;
import se.fvm.document.Item;
import se.fvm.document.MailHead;
import se.fvm.document.PageOpener;
import se.fvm.document.Parcel;
import se.fvm.document.Unpacker;

/**
 * Reads mails in the light of a campaign: takes them apart, finds the papers and reads their facts. Belongs to one
 * thread, since the recogniser within does.
 */
public final class CampaignMailReader implements MailReader, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CampaignMailReader.class);

    /** Signing dates lie within this many days before the deadline; before that there was nothing to sign. */
    private static final int DAYS_BEFORE_DEADLINE = 400;

    private final Campaign campaign;
    private final Unpacker unpacker;
    private final PageOpener opener;
    private final Segmenter segmenter;
    private final AgreementReader agreements;
    private final ItemReader items;
    private final NumberedPapers numbers;
    private final Summary summary;

    /**
     * @param opener closed together with this reader
     */
    public CampaignMailReader(Campaign campaign, Unpacker unpacker, PageOpener opener) {
        this(campaign, unpacker, opener, Weights.shipped(), Tracer.NONE);
    }

    CampaignMailReader(Campaign campaign, Unpacker unpacker, PageOpener opener, Weights weights, Tracer tracer) {
        this.campaign = campaign;
        this.unpacker = unpacker;
        this.opener = opener;
        Titles titles = new Titles(campaign);
        segmenter = new Segmenter(titles);
        agreements = new AgreementReader(campaign, titles, weights, tracer);
        items = new ItemReader(opener, titles);
        summary = new Summary(campaign);
        numbers = new NumberedPapers(campaign);
    }

    @Override
    public MailReading read(Path file, String name) throws IOException {
        return read(file, name, ReadingCourse.PLAIN);
    }

    /**
     * Reads a file, telling where it stands.
     *
     * @param course what is told, and what is to be left out
     * @throws IOException if the file itself cannot be opened
     */
    public MailReading read(Path file, String name, ReadingCourse course) throws IOException {
        Path workspace = Files.createTempDirectory("fvm-read-");
        try {
            course.reached(ReadingCourse.WHOLE);
            return read(unpacker.unpack(file, name, workspace), name, course);
        } finally {
            delete(workspace);
        }
    }

    private MailReading read(Parcel parcel, String name, ReadingCourse course) throws IOException {
        Context context = new Context(parcel.headOrNull(), parcel.body());
        Dates dates = new Dates(
                campaign.rules().deadline().minusDays(DAYS_BEFORE_DEADLINE), lastPlausibleDay(parcel.headOrNull()));
        List<MailReading.ReadFile> files = new ArrayList<>();
        List<DocumentReading> documents = new ArrayList<>();
        try (OpenFiles open = new OpenFiles()) {
            List<List<Paper>> papers = new ArrayList<>();
            for (int place = 0; place < parcel.items().size(); place++) {
                Item item = parcel.items().get(place);
                course.reached(place);
                Optional<GivenUp> givenUp = course.leftOut(place);
                ItemReader.Result result = givenUp.isPresent() ? ItemReader.leftOut(item) : items.read(item, open);
                files.add(new MailReading.ReadFile(
                        item.name(),
                        item.type(),
                        Files.size(item.content()),
                        sha256(item.content()),
                        result.pages(),
                        result.flags(),
                        givenUp.orElse(null)));
                result.document().ifPresent(documents::add);
                if (!result.sheets().isEmpty()) {
                    papers.add(segmenter.within(result.sheets()));
                }
            }
            documents.addAll(numbers.of(
                    segmenter.across(papers),
                    paper -> {
                        course.reached(place(parcel.items(), paper.attachment()));
                        return document(paper, context, dates);
                    },
                    dates));
        }
        List<DocumentReading> ordered = Corroboration.ofDays(inOrder(documents, parcel.items()));
        List<DocumentReading> checked =
                ordered.stream().map(d -> withSender(context, d)).toList();
        Set<DeviationKind> flags = summary.flags(parcel, context, checked);
        return new MailReading(
                name, parcel.headOrNull(), files, checked, flags, summary.needsPerson(parcel, context, flags));
    }

    private static int place(List<Item> items, String name) {
        return items.stream().map(Item::name).toList().indexOf(name);
    }

    /** Reads a paper from the parts of it that hold facts as a rule, then all of it, then anew, as long as doubts are left. */
    private DocumentReading document(Paper paper, Context context, Dates dates) {
        DocumentReading reading = facts(paper, context, dates);
        if (paper.whole() || Settled.is(reading)) {
            return reading;
        }
        paper.readRest();
        reading = facts(paper, context, dates);
        if (!Settled.doubtful(reading)) {
            return reading;
        }
        paper.readAnew();
        return facts(paper, context, dates);
    }

    private DocumentReading facts(Paper paper, Context context, Dates dates) {
        return Unread.of(paper).orElseGet(() -> agreements.read(paper, context, dates));
    }

    private DocumentReading withSender(Context context, DocumentReading document) {
        if (!summary.mismatches(context, document)) {
            return document;
        }
        Set<DeviationKind> flags = EnumSet.of(DeviationKind.SENDER_MISMATCH);
        flags.addAll(document.flags());
        return document.withFlags(flags);
    }

    private static List<DocumentReading> inOrder(List<DocumentReading> documents, List<Item> order) {
        List<String> names = order.stream().map(Item::name).toList();
        return documents.stream()
                .sorted(Comparator.<DocumentReading>comparingInt(d -> names.indexOf(d.attachment()))
                        .thenComparingInt(DocumentReading::firstPage))
                .toList();
    }

    private LocalDate lastPlausibleDay(@org.jspecify.annotations.Nullable MailHead head) {
        Instant arrived = head == null ? null : head.received() != null ? head.received() : head.date();
        return arrived == null
                ? campaign.rules().deadline().plusDays(DAYS_BEFORE_DEADLINE)
                : arrived.atZone(campaign.zone()).toLocalDate();
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return DigestUtils.sha256Hex(in);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("could not delete the temporary folder {}", folder, e);
        }
    }

    @Override
    public void close() {
        opener.close();
    }
}
