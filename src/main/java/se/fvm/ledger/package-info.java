/** What is known, in the database: mails, documents, readings, decisions, originals, deviations, and the log of who did what. */
@NullMarked
package se.fvm.ledger;

import org.jspecify.annotations.NullMarked;
