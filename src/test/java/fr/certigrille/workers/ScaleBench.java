package fr.certigrille.workers;

/** For src/bench/scale.sh: measures what docs/scale.md says, one figure a time. */
public final class ScaleBench {

    private ScaleBench() {}

    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "plan" -> Loaded.plan(number(arguments, 1, 1_000_000));
            case "shared" -> SharedRates.measure(number(arguments, 1, 20_000));
            case "prepare" -> ShareBench.prepare(number(arguments, 1, 10_000));
            case "measure" -> ShareBench.measure(arguments[1], number(arguments, 2, 10_000));
            case "read" -> ShareBench.read();
            case "table" -> ShareBench.table();
            default -> throw new IllegalArgumentException(arguments[0]);
        }
        System.exit(0);
    }

    private static int number(String[] arguments, int index, int other) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : other;
    }
}
