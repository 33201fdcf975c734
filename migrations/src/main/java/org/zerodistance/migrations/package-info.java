/**
 * The database schema and its migration.
 *
 * <p><b>A new migration</b> is a file in {@code db/migration} named by the day and a number of that
 * day, {@code V20261129_1__what_it_does.sql}, with one statement of DDL or with rows alone. It
 * comes after all others: its name is written into {@code newest.txt} beside this module's {@code
 * pom.xml}, so that two people who add a migration at the same time get a merge conflict, and the
 * second takes a later number. A migration that has landed is never changed. Migrations are forward
 * only: first expand, and contract in a later release, so that old and new code can run side by
 * side on the same database.
 *
 * <p><b>A new state.</b> A column that holds an enum has a {@code CHECK} of its values, named
 * {@code table_column_check}. A new constant needs a migration that drops the check and adds the
 * longer one in the same {@code ALTER TABLE}; a removed constant leaves the check one release
 * later. An {@code …_id} column has a foreign key, or is listed with its reason in {@code
 * ConstraintsIT}.
 *
 * <p><b>The baseline</b> in {@code db/baseline} is executed in a new house instead of all
 * migrations up to its number. Like a migration, it is never changed; later migrations are executed
 * in new houses as in old ones. At a later release another baseline may be added, a file beside the
 * first with the number of the newest migration; {@code BaselineIT} checks that its schema equals
 * that of the migrations. The first file and the migrations stay, because the databases of existing
 * houses hold their checksums.
 */
package org.zerodistance.migrations;
