/**
 * What every page stands on: the JAX-RS application, pages as records with a template beside them,
 * words in two languages, forms, assets and who is looking. Knows no feature but the house itself.
 */
package org.zerodistance.web.kernel.pages;
