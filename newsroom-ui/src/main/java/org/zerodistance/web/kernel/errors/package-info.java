/**
 * What a person or a machine is told when something is refused or fails: a page, or a problem
 * document (RFC 9457) below {@code /api}. Nothing of the inside is ever told.
 */
package org.zerodistance.web.kernel.errors;
