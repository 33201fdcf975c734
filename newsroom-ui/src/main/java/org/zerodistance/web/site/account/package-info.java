/**
 * Signing in and out, registration, and the person's own account. Public pages set no cookie; only
 * signing in does.
 */
package org.zerodistance.web.site.account;
