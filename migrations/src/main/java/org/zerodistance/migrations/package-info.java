/**
 * The schema and its runner. Migrations are forward only, one DDL statement each, expand then
 * contract, so that old and new code can run side by side on the same database.
 */
package org.zerodistance.migrations;
