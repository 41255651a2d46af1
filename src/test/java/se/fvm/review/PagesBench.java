package se.fvm.review;

import com.sun.management.OperatingSystemMXBean;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import se.fvm.FvmIntake;
import se.fvm.calloff.Original;
import se.fvm.ledger.Originals;

/**
 * How long the pages take with many mails and papers in the ledger, on H2 and PostgreSQL: {@code mvn -Pbench
 * -Dbench=pages}. Arguments: {@code --mails 5000 --requests 21 --databases h2,postgresql}.
 */
public final class PagesBench {

    /** What the office waits at most, at the median; from the project's own demands. */
    private static final int DEMANDED_MILLIS = 300;

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private static final List<String> PAGES = List.of(
            "/",
            "/?datum=2020-04-15",
            "/att-granska",
            "/att-granska?visa=bevakas",
            "/dokument/3",
            "/original",
            "/post",
            "/post?sok=skarhamn",
            "/post/7",
            "/post/dagslista?dag=2020-03-10",
            "/kommuner/1440",
            "/sok?text=kommun",
            "/stickprov",
            "/atgardslogg",
            "/rapporter",
            "/api/status",
            "/api/call-offs");

    private final int mails;
    private final int requests;

    private PagesBench(int mails, int requests) {
        this.mails = mails;
        this.requests = requests;
    }

    /** Runs it. */
    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = options(arguments);
        PagesBench bench = new PagesBench(
                Integer.parseInt(options.getOrDefault("--mails", "5000")),
                Integer.parseInt(options.getOrDefault("--requests", "21")));
        for (String database :
                options.getOrDefault("--databases", "h2,postgresql").split(",")) {
            bench.run(database);
        }
        System.exit(0);
    }

    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new java.util.HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        return options;
    }

    private void run(String database) throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/bench")), "pages");
        List<String> settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--fvm.data-dir=" + folder,
                "--fvm.report.cron=-",
                "--fvm.search.recognise=false",
                "--logging.level.root=WARN"));
        EmbeddedPostgres postgres = null;
        if (database.equals("postgresql")) {
            postgres = EmbeddedPostgres.start();
            settings.add("--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"));
            settings.add("--spring.datasource.username=postgres");
        }
        try (ConfigurableApplicationContext context =
                new SpringApplicationBuilder(FvmIntake.class, ManyMails.class).run(settings.toArray(String[]::new))) {
            long start = System.nanoTime();
            int papers = context.getBean(ManyMails.class).fill(mails);
            System.out.printf(
                    Locale.ROOT,
                    "%n%s: %d mails and %d papers filed in %d s; milliseconds of %d requests each%n",
                    context.getBean(HikariDataSource.class).getJdbcUrl().startsWith("jdbc:h2") ? "H2" : "PostgreSQL",
                    mails,
                    papers,
                    (System.nanoTime() - start) / 1_000_000_000,
                    requests);
            measure(context);
        } finally {
            if (postgres != null) {
                postgres.close();
            }
        }
    }

    private void measure(ConfigurableApplicationContext context) throws Exception {
        int port = Integer.parseInt(context.getEnvironment().getProperty("local.server.port", "0"));
        Visitor person = Visitor.person(port, "reviewer");
        Visitor program = Visitor.program(port, "reviewer", "hemligt");
        System.out.printf(Locale.ROOT, "%-36s %8s %8s %10s%n", "", "median", "worst", "processor");
        for (String page : PAGES) {
            Visitor visitor = page.startsWith("/api/") ? program : person;
            print(page, times(visitor, page, () -> {}));
        }
        Originals originals = context.getBean(Originals.class);
        int[] letters = {0};
        print("/ just after something was entered", times(person, "/", () -> {
            LocalDate day = LocalDate.of(2020, 4, 1);
            originals.register(new Original(0, "1440", "operations", null, day, day, "RR" + letters[0]++, ""), "bench");
        }));
    }

    /**
     * What a page took.
     *
     * @param millis by the clock, sorted
     * @param processorMillis of the whole process, sorted
     */
    private record Times(long[] millis, long[] processorMillis) {}

    private Times times(Visitor visitor, String page, Runnable before) throws IOException, InterruptedException {
        long[] times = new long[requests];
        long[] processor = new long[requests];
        for (int i = -3; i < requests; i++) {
            before.run();
            long processorBefore = PROCESS.getProcessCpuTime();
            long start = System.nanoTime();
            HttpResponse<String> answer = visitor.get(page);
            long millis = (System.nanoTime() - start) / 1_000_000;
            long processorMillis = (PROCESS.getProcessCpuTime() - processorBefore) / 1_000_000;
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(page + " answered " + answer.statusCode());
            }
            if (i >= 0) {
                times[i] = millis;
                processor[i] = processorMillis;
            }
        }
        Arrays.sort(times);
        Arrays.sort(processor);
        return new Times(times, processor);
    }

    private static void print(String page, Times times) {
        int last = times.millis().length - 1;
        long median = times.millis()[last / 2];
        System.out.printf(
                Locale.ROOT,
                "%-36s %8d %8d %10d%s%n",
                page,
                median,
                times.millis()[last],
                times.processorMillis()[last / 2],
                median > DEMANDED_MILLIS ? "  too slow" : "");
    }
}
