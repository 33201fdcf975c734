/**
 * The pages of moderation after admission: one page for a case with all its public parts, one for
 * each part, and the list of everything that is withheld.
 */
package org.zerodistance.web.desk.postmoderation;
