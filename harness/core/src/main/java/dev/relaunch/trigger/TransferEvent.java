package dev.relaunch.trigger;

import java.time.Instant;

/**
 * One line of the transfer server's channel.
 *
 * @param at lab time
 * @param event what became of the transfer: a {@link Transfer.State}, or {@code released}, {@code refused}
 * @param bytes of the body that had come or gone by then
 */
record TransferEvent(Instant at, String transfer, String event, long bytes, String detail) {}
