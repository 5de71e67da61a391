/** The judge and what it says: pure functions from claim, oracle and evidence to a finding. */
@NullMarked
package dev.relaunch.verdict;

import org.jspecify.annotations.NullMarked;
