/**
 * How the house opens: the data source, the migrations, the checks of the database, and what the
 * outside may know of it.
 */
package org.zerodistance.web.kernel.startup;
