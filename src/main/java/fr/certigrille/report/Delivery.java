package fr.certigrille.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file of a lot on its way to a recipient.
 *
 * @param file the file's name
 * @param destination the recipient, as the job file names it
 * @param address where that is, without secrets
 * @param delivered whether it arrived
 * @param attempts how often it was tried
 * @param at when it arrived, or was last tried; null when it was not tried yet
 * @param answer what the recipient's side answered; null when there is none
 */
public record Delivery(
        String file,
        String destination,
        String address,
        boolean delivered,
        int attempts,
        @Nullable Instant at,
        @Nullable String answer) {}
