package se.fvm.fault;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What goes wrong in the world in this test; {@link FaultsTest} makes {@code src/docs/faults.md} of it. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Fault {

    Area in();

    /** The faults, each in a few words. */
    String[] value();

    /** Chapters of the list, in its order. */
    enum Area {
        NAMES("Names of attached files"),
        PARTS("Parts of mails"),
        ENCODINGS("Encodings and header fields"),
        AUTOMATIC("Mail that nobody wrote"),
        SERVERS("Mail servers"),
        PDF("PDF files"),
        IMAGES("TIFFs and other images"),
        OFFICE("Office files"),
        ARCHIVES("Archives"),
        WORKERS("Processes that read files"),
        LETTERS("Letters on their way out"),
        SERVICE("The service, its disk and its database");

        private final String title;

        Area(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }
}
