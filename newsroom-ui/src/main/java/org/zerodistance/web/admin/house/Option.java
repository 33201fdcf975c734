package org.zerodistance.web.admin.house;

/**
 * A choice of a form.
 *
 * @param group the heading of its group; empty for none
 */
public record Option(String value, String label, String group) {
  Option(String value, String label) {
    this(value, label, "");
  }
}
