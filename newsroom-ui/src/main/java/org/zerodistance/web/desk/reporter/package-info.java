/**
 * The reporters' desk: what waits for the person who is signed in, the pool of tips, assignments
 * and what was brought back from them.
 */
package org.zerodistance.web.desk.reporter;
