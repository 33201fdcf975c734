package org.zerodistance.web.admin.house;

/**
 * One choice of a form.
 *
 * @param group under which heading it stands; empty for none
 */
public record Option(String value, String label, String group) {
  Option(String value, String label) {
    this(value, label, "");
  }
}
