package se.fvm.reading;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import se.fvm.calloff.Campaign;
import se.fvm.document.PageOpener;
import se.fvm.document.Unpacker;

/** A reader whose weights can be set and whose evidence can be seen: for the benchmark and the fit. */
public final class TracedReader implements AutoCloseable {
    private final List<Weighed> weighed = new ArrayList<>();
    private final CampaignMailReader reader;

    /**
     * The evidence of one fact.
     *
     * @param type name of the fact
     * @param amounts by candidate, then by the evidence's name in weights.properties
     */
    public record Weighed(
            String attachment, int firstPage, int lastPage, String type, Map<String, Map<String, Double>> amounts) {}

    /**
     * @param weights text of a weights.properties, or null for those that come with the program
     */
    public TracedReader(Campaign campaign, Unpacker unpacker, PageOpener opener, String weights) {
        reader = new CampaignMailReader(
                campaign, unpacker, opener, weights == null ? Weights.shipped() : parse(weights), this::note);
    }

    private static Weights parse(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return new Weights(properties, "the fitted weights");
    }

    private void note(Paper paper, FactType type, Belief<String> belief) {
        Map<String, Map<String, Double>> amounts = new LinkedHashMap<>();
        belief.amounts().forEach((candidate, paid) -> {
            Map<String, Double> named = new LinkedHashMap<>();
            paid.forEach((feature, amount) -> named.put(feature.key(), amount));
            amounts.put(candidate, named);
        });
        weighed.add(new Weighed(paper.attachment(), paper.firstPage(), paper.lastPage(), type.key(), amounts));
    }

    public MailReading read(Path file) throws IOException {
        weighed.clear();
        return reader.read(file, file.toString());
    }

    /** What was weighed in the last mail read. */
    public List<Weighed> weighed() {
        return List.copyOf(weighed);
    }

    @Override
    public void close() {
        reader.close();
    }
}
