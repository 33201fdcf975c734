package org.zerodistance.newsroom.web;

/**
 * What a resource returns to show something: a record whose components are the variables of the
 * template of the same name in the same package. Component names must not be those of {@link
 * TemplateWords}.
 */
public interface Page {}
