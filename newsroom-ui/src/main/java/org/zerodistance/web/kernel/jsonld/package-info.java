/** Data for search engines in pages, in the vocabulary of schema.org. */
package org.zerodistance.web.kernel.jsonld;
