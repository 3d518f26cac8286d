package fr.certigrille.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Tells times by the clock of a zone. */
record LocalTime(ZoneId zone) {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    String of(@Nullable Instant time) {
        return time == null ? "…" : FORMAT.format(time.atZone(zone));
    }
}
