/** The mailbox, the archive, the flow and the jobs. */
@NullMarked
package se.fvm.intake;

import org.jspecify.annotations.NullMarked;
