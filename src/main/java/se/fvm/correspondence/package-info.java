/** Letters that leave the house: the weekly report, acknowledgements, reminders, and the outbox. */
@NullMarked
package se.fvm.correspondence;

import org.jspecify.annotations.NullMarked;
