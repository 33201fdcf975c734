/** Messages, times and numbers in the language of the reader. */
package org.zerodistance.web.kernel.i18n;
