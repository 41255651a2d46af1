package se.fvm;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Holds the order of the packages and what each must not know, as {@code src/docs/architecture.md} draws them. */
@AnalyzeClasses(packages = "se.fvm", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** From the ground up: a package may use those before it, never those after it. */
    private static final List<String> PACKAGES =
            List.of("calloff", "document", "reading", "ledger", "intake", "correspondence", "review", "cli");

    private static final String[] SPRING = {"org.springframework.."};
    private static final String[] SQL = {"java.sql..", "javax.sql..", "org.springframework.jdbc.."};
    private static final String[] MAIL = {
        "jakarta.mail..", "org.eclipse.angus..", "org.springframework.mail..", "org.springframework.integration.mail.."
    };
    private static final String[] IMAGES = {
        "java.awt..", "javax.imageio..", "org.apache.pdfbox..", "net.sourceforge.tess4j..", "net.sourceforge.lept4j.."
    };

    /** Serving pages; fetching something over HTTP, as a token for the mailbox, is not meant. */
    private static final String[] WEB = {
        "jakarta.servlet..",
        "org.springframework.ui..",
        "org.springframework.web.bind..",
        "org.springframework.web.servlet..",
        "org.springframework.security.web.."
    };

    @ArchTest
    static final ArchRule callOffKnowsOnlyTheRules = mustNotKnow("calloff", SPRING, SQL, MAIL, IMAGES, WEB)
            .because("the rules are to be read without machinery");

    @ArchTest
    static final ArchRule documentKnowsNoMunicipalitiesAndNoOptions = mustNotKnow(
                    "document", new String[] {"se.fvm.calloff.."}, SQL, WEB)
            .because("pages and words are the same whoever sent them");

    @ArchTest
    static final ArchRule readingKnowsNeitherSourceNorDestination = mustNotKnow("reading", SPRING, SQL, MAIL, WEB)
            .because("a reading depends on the pages alone, so that a test needs no mailbox and no database");

    @ArchTest
    static final ArchRule ledgerKnowsNoMailProtocolAndNoWeb =
            mustNotKnow("ledger", MAIL, WEB).because("what is known does not depend on how it came or who looks at it");

    @ArchTest
    static final ArchRule intakeKnowsNoWeb =
            mustNotKnow("intake", WEB).because("mails are taken in whether or not anyone looks");

    @ArchTest
    static final ArchRule correspondenceKnowsNoWeb =
            mustNotKnow("correspondence", WEB).because("letters leave whether or not anyone looks");

    @ArchTest
    static final ArchRule noCycles = slices().matching("se.fvm.(**)").should().beFreeOfCycles();

    @ArchTest
    static void packagesUseOnlyEarlierOnes(JavaClasses classes) {
        for (int i = 0; i < PACKAGES.size(); i++) {
            List<String> later = PACKAGES.subList(i + 1, PACKAGES.size()).stream()
                    .map(ArchitectureTest::inside)
                    .toList();
            noClasses()
                    .that()
                    .resideInAPackage(inside(PACKAGES.get(i)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later.toArray(String[]::new))
                    .because("the order of the packages is " + PACKAGES)
                    .check(classes);
        }
    }

    @ArchTest
    static void everyClassLivesInAPackageOfTheDesign(JavaClasses classes) {
        assertThat(classes.stream().map(JavaClass::getPackageName).distinct())
                .allMatch(name -> name.equals("se.fvm")
                        || PACKAGES.stream().anyMatch(known -> (name + ".").startsWith("se.fvm." + known + ".")));
    }

    @ArchTest
    static void everyPackageIsNullMarked(JavaClasses classes) {
        Stream<JavaPackage> packages =
                classes.stream().map(JavaClass::getPackage).distinct();
        assertThat(packages)
                .isNotEmpty()
                .allMatch(it -> it.isAnnotatedWith(NullMarked.class), "has a package-info.java with @NullMarked");
    }

    private static ArchRule mustNotKnow(String name, String[]... forbidden) {
        String[] packages = Stream.of(forbidden).flatMap(Stream::of).toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(inside(name))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }

    private static String inside(String name) {
        return "se.fvm." + name + "..";
    }
}
