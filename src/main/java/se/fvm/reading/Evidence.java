package se.fvm.reading;

import org.jspecify.annotations.Nullable;
import se.fvm.document.Box;

/**
 * Where a fact was seen.
 *
 * @param fact name of the fact, such as {@code municipality}
 * @param value the value that it speaks for, such as {@code 1443}
 * @param page 1-based page of the attachment, or 0 for what stands outside it (sender, subject, file name)
 * @param box place on the page in pixels at {@code dpi}, or null outside a page
 * @param dpi resolution of the box, 0 where there is none
 * @param text what stands there
 * @param confidence how much this alone says for the value, 0 to 1
 */
public record Evidence(
        String fact, String value, int page, @Nullable Box box, int dpi, String text, double confidence) {}
