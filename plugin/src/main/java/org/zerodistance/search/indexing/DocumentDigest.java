package org.zerodistance.search.indexing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.zerodistance.foundation.sql.RecordValues;
import org.zerodistance.search.searching.SearchDocument.DocumentContent;

/**
 * Computes a hash of the whole content of a document, preceded by the form of documents: {@code
 * 2-5f0c…}. The index stores it beside the document, so that a comparison with the rows does not
 * read the text from the index. Digests of different forms cannot be compared.
 */
public final class DocumentDigest {
  /**
   * Incremented with every change of the content of documents, of the way in which they are built
   * from the rows, and of this class. Each index is then rebuilt.
   */
  public static final int FORM = 3;

  private static final String PREFIX = FORM + "-";
  private static final int BYTES = 16;

  private DocumentDigest() {}

  public static String of(DocumentContent content) {
    MessageDigest hash = sha256();
    // Sorted by name, so that the order of declaration does not matter.
    for (Map.Entry<String, Object> part : new TreeMap<>(RecordValues.of(content)).entrySet()) {
      add(hash, part.getKey());
      add(hash, part.getValue());
    }
    return PREFIX + HexFormat.of().formatHex(hash.digest(), 0, BYTES);
  }

  /** Whether the digest has the form of this code. */
  public static boolean isComparable(String digest) {
    return digest.startsWith(PREFIX);
  }

  /** Adds each value with its length, so that different contents never give the same bytes. */
  private static void add(MessageDigest hash, Object value) {
    if (value instanceof Optional<?> optional) {
      add(hash, optional.stream().toList());
    } else if (value instanceof List<?> list) {
      add(hash, list.size());
      list.forEach(item -> add(hash, item));
    } else {
      String text = value instanceof Enum<?> constant ? constant.name() : value.toString();
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      add(hash, bytes.length);
      hash.update(bytes);
    }
  }

  private static void add(MessageDigest hash, int number) {
    hash.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has it", e);
    }
  }
}
