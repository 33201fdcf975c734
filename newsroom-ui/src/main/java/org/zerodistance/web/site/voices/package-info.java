/**
 * What every voice passes that readers give to a case, by “me too” or by joining: limits, a proof
 * of work if the house asks for one, and the cookie by which a reader without an account counts
 * once.
 */
package org.zerodistance.web.site.voices;
