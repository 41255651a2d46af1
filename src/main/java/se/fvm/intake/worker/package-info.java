/**
 * Reading in processes of its own, which may crash, hang or take too much without taking the service along. A worker is
 * this program's own class path, started without its settings; it is given one file after another and answers with
 * readings.
 */
@NullMarked
package se.fvm.intake.worker;

import org.jspecify.annotations.NullMarked;
