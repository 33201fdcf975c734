/**
 * The reporters' desk: what waits for whoever is signed in, the pool of tips, assignments and what
 * was brought back from them.
 */
package org.zerodistance.web.desk.reporter;
