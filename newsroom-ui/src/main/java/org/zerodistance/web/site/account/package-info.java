/**
 * Signing in and out, registering, and what people do about their own account; recognises the
 * session of every request. Public pages set no cookie: only signing in does.
 */
package org.zerodistance.web.site.account;
