package dev.relaunch.verdict;

import java.util.List;

/**
 * Why nothing may be said of the claim, whatever was seen.
 *
 * @param reasons in words, one each; the first is the weightiest
 */
record Objection(Doubt doubt, List<String> reasons) {}
