package org.zerodistance.web.kernel.pages;

/**
 * The return value of resources that show a page: a record whose components are the variables of
 * the template of the same name in the same package. The record and all types that the template
 * uses must be public. Component names must differ from those of {@link TemplateFunctions}. A
 * template names components and further methods without parentheses ({@code title}); methods of
 * their values may be written either way ({@code board.name()}).
 */
public interface HtmlPage {}
