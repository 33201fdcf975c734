package org.zerodistance.city.offices;

import java.util.Optional;

/**
 * A topic.
 *
 * @param level 1 to 3
 * @param path the names from the first level down to this one, joined by {@code /}
 */
public record TopicRow(
    TopicId id,
    Optional<TopicId> parentId,
    int level,
    String name,
    String path,
    int position,
    int version) {}
