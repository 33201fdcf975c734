/**
 * The warning before staff send a text that seems to hold personal data. The page stands in place
 * of the form's answer, shows the places, and carries the form on (ADR 0044).
 */
package org.zerodistance.web.kernel.outgoing;
