/**
 * The responses to refusals and failures: a page for people, a problem document (RFC 9457) below
 * {@code /api}. No response reveals internals.
 */
package org.zerodistance.web.kernel.errors;
