/** From bytes to pages of positioned words: detection, unpacking, page images, text layers and the OCR engine. Knows nothing of municipalities or options. */
@NullMarked
package se.fvm.document;

import org.jspecify.annotations.NullMarked;
