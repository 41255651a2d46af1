/** The vocabulary and the rules of a campaign: who is expected to send which papers, what came, and what deviates. Knows no Spring, SQL, mail or images. */
@NullMarked
package se.fvm.calloff;

import org.jspecify.annotations.NullMarked;
