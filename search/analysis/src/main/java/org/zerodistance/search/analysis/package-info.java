/**
 * The project's own Elasticsearch plugin: three analyzers that say what can be found in Chinese and
 * English. {@code zd_words} gives dictionary words, {@code zd_grams_index} every character and
 * every pair of neighbouring ones, {@code zd_grams} what a query needs of those. All fold width,
 * case and traditional characters alike.
 */
package org.zerodistance.search.analysis;
