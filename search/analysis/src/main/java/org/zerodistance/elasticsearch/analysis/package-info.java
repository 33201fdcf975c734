/**
 * The project's own Elasticsearch plugin: analyzers that say what can be found in Chinese and
 * English. {@code zd_words} gives dictionary words, {@code zd_grams} pairs of neighbouring
 * characters, {@code zd_sounds} syllables of pinyin and {@code zd_initials} their first letters;
 * each has a twin with {@code _index} behind its name for what is written. All fold width, case and
 * traditional characters alike.
 */
package org.zerodistance.elasticsearch.analysis;
