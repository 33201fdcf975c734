/**
 * The schema and its runner.
 *
 * <p><b>A new migration</b> is a file in {@code db/migration} named by the day and a number of that
 * day, {@code V20261129_1__what_it_does.sql}, with one statement of DDL or with rows alone. It
 * comes after all others: its name is written into {@code newest.txt} beside this module's {@code
 * pom.xml}, so that two people who add one at a time meet in a conflict, and the second takes a
 * later number. A migration that has landed is never changed. Migrations are forward only: first
 * expand, and contract in a later release, so that old and new code can run side by side on the
 * same database.
 *
 * <p><b>A new state.</b> A column that holds an enum has a {@code CHECK} of its words, named {@code
 * table_column_check}. A new constant needs a migration that drops the check and adds the longer
 * one in the same {@code ALTER TABLE}; a constant that goes leaves the check one release later. An
 * {@code …_id} column has a foreign key, or stands with its reason in {@code ConstraintsIT}.
 *
 * <p><b>The baseline</b> in {@code db/baseline} is what a new house executes instead of all
 * migrations up to its number. It is frozen as they are: a migration that comes after it needs no
 * change there, since new houses execute that as old ones do. At a later release another baseline
 * may be cut, a file beside the first with the number of the newest migration; {@code BaselineIT}
 * holds what comes of it equal to what the migrations make. The first file and the migrations stay,
 * since houses hold their checksums.
 */
package org.zerodistance.migrations;
