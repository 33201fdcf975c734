package org.zerodistance.newsroom.notebook;

/** The id of an entry; ids count for each kind by themselves. */
public record EntryId(EntryKind kind, long value) {}
