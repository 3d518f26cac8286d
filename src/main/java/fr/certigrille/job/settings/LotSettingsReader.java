package fr.certigrille.job.settings;

import fr.certigrille.delivery.lot.Division;
import fr.certigrille.delivery.lot.LotSettings;
import fr.certigrille.delivery.seal.SealSettings;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Reads the part {@code lot} of a job file, which the schema has checked. */
final class LotSettingsReader {

    private LotSettingsReader() {}

    static LotSettings read(JsonNode lot, Path base) {
        return new LotSettings(
                Division.valueOf(lot.path("by").asString("class").toUpperCase(Locale.ROOT)),
                lot.path("partial").asBoolean(false),
                lot.has("maxSize") ? bytes(lot.path("maxSize").asString()) : LotSettings.UNLIMITED,
                lot.has("seal") ? seal(lot.path("seal"), base) : null);
    }

    private static SealSettings seal(JsonNode seal, Path base) {
        return new SealSettings(
                base.resolve(seal.path("keystore").asString()).normalize(),
                seal.path("password").asString(),
                seal.has("time")
                        ? OffsetDateTime.parse(seal.path("time").asString()).toInstant()
                        : null);
    }

    /** A size such as {@code 20 MB}, in decimal units as mail servers and disks count. */
    private static long bytes(String size) {
        long number = Long.parseLong(size.replaceAll("\\D", ""));
        return switch (size.substring(size.length() - 2)) {
            case "KB" -> number * 1_000;
            case "MB" -> number * 1_000_000;
            default -> number * 1_000_000_000;
        };
    }
}
