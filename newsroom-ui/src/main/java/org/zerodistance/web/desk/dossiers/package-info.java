/**
 * The pages of dossiers: keeping them in the newsroom, their proposals, and what everybody sees.
 */
package org.zerodistance.web.desk.dossiers;
