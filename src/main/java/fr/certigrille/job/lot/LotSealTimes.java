package fr.certigrille.job.lot;

import fr.certigrille.delivery.seal.SealSettings;
import fr.certigrille.store.StoredLot;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What time the seals of a lot state: the job file's; else when this state of the lot was first sealed, so that a lot that is made again
 * has the same bytes.
 */
record LotSealTimes(@Nullable SealSettings settings, Clock clock) {

    Instant of(Optional<StoredLot> earlier, String state) {
        Instant fixed = settings == null ? null : settings.time();
        if (fixed != null) {
            return fixed;
        }
        return earlier.filter(lot -> lot.state().equals(state))
                .flatMap(lot -> Optional.ofNullable(lot.sealedAt()))
                .orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }
}
