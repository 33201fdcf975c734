/** Sentences, moments and numbers as readers of one language expect them. */
package org.zerodistance.web.kernel.i18n;
