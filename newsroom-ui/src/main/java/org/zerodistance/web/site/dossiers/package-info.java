/** Dossiers as readers see them. */
package org.zerodistance.web.site.dossiers;
