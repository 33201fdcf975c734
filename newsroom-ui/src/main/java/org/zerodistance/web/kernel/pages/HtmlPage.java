package org.zerodistance.web.kernel.pages;

/**
 * What a resource returns to show something: a record whose components are the variables of the
 * template of the same name in the same package. The record and whatever the template looks into
 * must be public, or the template sees nothing of it. Component names must not be those of {@link
 * TemplateFunctions}. A template names components and further methods without parentheses ({@code
 * title}); what they give may be asked either way ({@code board.name()}).
 */
public interface HtmlPage {}
