/** The newsroom's pages of dossiers and of proposed dossiers. */
package org.zerodistance.web.desk.dossiers;
