package org.zerodistance.newsroom.editor;

import java.util.List;
import org.zerodistance.newsroom.web.HtmlPage;
import org.zerodistance.storydesk.StoryEditorView;

/** The revisions of a story, and the difference of two of them. */
public record VersionsPage(
    StoryEditorView page,
    int from,
    int to,
    List<TextDiff.DiffPiece> headline,
    List<TextDiff.DiffPiece> deck,
    List<TextDiff.DiffPiece> byline,
    List<TextDiff.DiffPiece> body)
    implements HtmlPage {}
