package org.zerodistance.cases.moderation;

/**
 * A reason of the house for sending an inquiry back, which moderators choose and may change.
 *
 * @param title a few words to choose it by
 * @param titleEn empty when it has none; then the Chinese one is shown
 * @param words what the asker reads
 * @param wordsEn empty when it has none
 */
public record ReturnReason(
    ReasonId id, String title, String titleEn, String words, String wordsEn, int version) {
  boolean says(String otherTitle, String otherTitleEn, String otherWords, String otherWordsEn) {
    return title.equals(otherTitle)
        && titleEn.equals(otherTitleEn)
        && words.equals(otherWords)
        && wordsEn.equals(otherWordsEn);
  }
}
