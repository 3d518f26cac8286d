package fr.certigrille.report;

/** A spread as attributes. */
final class SpreadXml {

    private SpreadXml() {}

    static Object[] attributes(Spread spread) {
        return new Object[] {
            "count",
            spread.count(),
            "min",
            Decimals.text(spread.min()),
            "lower",
            Decimals.text(spread.lower()),
            "median",
            Decimals.text(spread.median()),
            "upper",
            Decimals.text(spread.upper()),
            "max",
            Decimals.text(spread.max())
        };
    }
}
