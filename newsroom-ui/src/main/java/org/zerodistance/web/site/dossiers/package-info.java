/** The public pages of dossiers. */
package org.zerodistance.web.site.dossiers;
