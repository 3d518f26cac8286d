package fr.certigrille.store.archive;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Values of columns as JSON holds them, and back: the same for the same value, whatever the database. */
final class RowValue {

    private RowValue() {}

    static @Nullable Object read(ResultSet row, String column, int type) throws SQLException {
        return switch (type) {
            case Types.DATE -> text(row.getObject(column, LocalDate.class));
            case Types.TIMESTAMP_WITH_TIMEZONE, Types.TIMESTAMP -> instant(row.getObject(column, OffsetDateTime.class));
            case Types.BOOLEAN, Types.BIT -> row.getObject(column, Boolean.class);
            case Types.INTEGER, Types.BIGINT, Types.SMALLINT -> number(row, column);
            case Types.NUMERIC, Types.DECIMAL -> text(row.getBigDecimal(column));
            case Types.VARCHAR, Types.CHAR, Types.LONGVARCHAR, Types.CLOB -> row.getString(column);
            default -> throw new IllegalStateException("column " + column + " has type " + type);
        };
    }

    /** The value for a column of this type. */
    static @Nullable Object written(@Nullable Object value, int type) {
        if (value == null) {
            return null;
        }
        return switch (type) {
            case Types.DATE -> Date.valueOf((String) value);
            case Types.TIMESTAMP_WITH_TIMEZONE, Types.TIMESTAMP -> OffsetDateTime.parse((String) value);
            case Types.NUMERIC, Types.DECIMAL -> new BigDecimal((String) value);
            case Types.INTEGER, Types.BIGINT, Types.SMALLINT -> ((Number) value).longValue();
            default -> value;
        };
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value == null ? null : value.toString();
    }

    private static @Nullable String instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.withOffsetSameInstant(ZoneOffset.UTC).toString();
    }
}
