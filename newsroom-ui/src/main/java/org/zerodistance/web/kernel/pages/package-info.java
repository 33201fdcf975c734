/**
 * The foundation of all pages: the JAX-RS application, pages as records with a template beside
 * them, messages in two languages, forms, assets and the visitor. Uses no feature except {@code
 * house}.
 */
package org.zerodistance.web.kernel.pages;
