/**
 * The reporters' desk: open work of the signed-in person, the pool of tips, assignments and their
 * notes, contacts and visits.
 */
package org.zerodistance.web.desk.reporter;
