package se.fvm.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the list of faults true: made anew from the tests by {@code -Dfaults.write}. */
class FaultsTest {

    private static final Path LIST = Path.of("src", "docs", "faults.md");

    private static final String HEAD = """
            # What may go wrong, and the test that shows what happens then

            Everything that reaches the mailbox comes from outside. Whatever it is, the service goes on, the mail is kept, and
            the office sees what could not be read and why. This list is made by `FaultsTest` from the annotations `@Fault` of
            the tests (`mvn test -Dtest=FaultsTest -Dfaults.write`); beside it stand the runs of damaged files, of kills and of
            endurance, which the README tells how to start.
            """;

    /** A row of the list. */
    private record Row(Fault.Area area, String fault, JavaMethod test) {

        String markdown() {
            String file = test.getOwner().getFullName().replace('.', '/').replaceAll("\\$.*", "");
            return "| %s | [%s](../test/java/%s.java): %s |"
                    .formatted(fault, test.getOwner().getSimpleName(), file, sentence(test.getName()));
        }

        private static String sentence(String name) {
            return name.replaceAll("(?<=[a-zåäö0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z])", " ")
                    .toLowerCase(Locale.ROOT);
        }
    }

    @Test
    void theListOfFaultsIsThatOfTheTests() throws Exception {
        String list = list();
        if (System.getProperty("faults.write") != null) {
            Files.writeString(LIST, list);
        }

        assertThat(Files.exists(LIST) ? Files.readString(LIST) : "")
                .as(LIST + " is not what the tests say; renew it by: mvn test -Dtest=FaultsTest -Dfaults.write")
                .isEqualTo(list);
    }

    @Test
    void everyChapterOfTheListHasTests() throws Exception {
        assertThat(rows()).extracting(Row::area).contains(Fault.Area.values());
    }

    private static String list() throws IOException, URISyntaxException {
        List<Row> rows = rows();
        StringBuilder text = new StringBuilder(HEAD);
        for (Fault.Area area : Fault.Area.values()) {
            text.append("\n## ").append(area.title()).append("\n\n| fault | test |\n|---|---|\n");
            rows.stream()
                    .filter(row -> row.area() == area)
                    .forEach(row -> text.append(row.markdown()).append('\n'));
        }
        return text.toString();
    }

    private static List<Row> rows() throws URISyntaxException {
        Path tests = Path.of(FaultsTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return new ClassFileImporter()
                .importPath(tests).stream()
                        .flatMap(each -> each.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Fault.class))
                        .flatMap(FaultsTest::rows)
                        .sorted(Comparator.comparing(Row::area)
                                .thenComparing(Row::fault, String.CASE_INSENSITIVE_ORDER)
                                .thenComparing(row -> row.test().getFullName()))
                        .toList();
    }

    private static Stream<Row> rows(JavaMethod test) {
        JavaAnnotation<?> fault = test.getAnnotationOfType(Fault.class.getName());
        Fault.Area area = Fault.Area.valueOf(((JavaEnumConstant) fault.getExplicitlyDeclaredProperty("in")).name());
        return Stream.of((String[]) fault.getExplicitlyDeclaredProperty("value"))
                .map(each -> new Row(area, each, test));
    }
}
