/** The instruments server: DTX messages, the archives that they carry, and the channels with something behind them. */
@NullMarked
package dev.relaunch.emulator.service.dtx;

import org.jspecify.annotations.NullMarked;
