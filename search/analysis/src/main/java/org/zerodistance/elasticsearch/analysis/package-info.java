/**
 * The project's Elasticsearch plugin: analyzers for Chinese and English. {@code zd_words} emits
 * dictionary words, {@code zd_grams} pairs of neighbouring characters, {@code zd_sounds} pinyin
 * syllables and {@code zd_initials} their first letters; each has a variant with the suffix {@code
 * _index} for indexing. All fold width, case and traditional characters in the same way.
 */
package org.zerodistance.elasticsearch.analysis;
