/**
 * The start of the application: the data source, the migrations, the checks of the database, and
 * health checks.
 */
package org.zerodistance.web.kernel.startup;
