package fr.certigrille.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A lot on its way to a recipient.
 *
 * @param lot the lot's name
 * @param target the recipient, as the job file names it; never a secret
 * @param transport how: {@code folder}, {@code sftp}, {@code mail} or {@code webdav}
 * @param delivered whether it arrived
 * @param attempts how often it was tried
 * @param at when it arrived, or was last tried; null when it was not tried yet
 * @param receipt what the recipient's side answered; null when there is none
 */
public record Delivery(
        String lot,
        String target,
        String transport,
        boolean delivered,
        int attempts,
        @Nullable Instant at,
        @Nullable String receipt) {}
