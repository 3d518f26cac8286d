package fr.certigrille.job;

import fr.certigrille.delivery.lot.Division;
import fr.certigrille.delivery.lot.LotSettings;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads the part {@code lot} of a job file, which the schema has checked. */
final class LotSettingsReader {

    private static final Map<String, Long> UNITS = Map.of("KB", 1_000L, "MB", 1_000_000L, "GB", 1_000_000_000L);

    private LotSettingsReader() {}

    static LotSettings read(JsonNode lot) {
        return new LotSettings(
                Division.valueOf(lot.path("by").asString("class").toUpperCase(Locale.ROOT)),
                lot.path("partial").asBoolean(false),
                lot.has("maxSize") ? bytes(lot.path("maxSize").asString()) : LotSettings.UNLIMITED);
    }

    /** A size such as {@code 20 MB}, in decimal units as mail servers and disks count. */
    private static long bytes(String size) {
        String number = size.replaceAll("\\D", "");
        return Math.multiplyExact(Long.parseLong(number), UNITS.get(size.substring(size.length() - 2)));
    }
}
