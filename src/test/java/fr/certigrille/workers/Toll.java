package fr.certigrille.workers;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was done to runs and their workers, and what it did to their documents. */
final class Toll {

    private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
    private int documents;
    private int lost;
    private int doubled;
    private int mixed;
    private int rows;
    private int setAside;
    private int wrongEnds;

    /** Something that happens. */
    enum Fault {
        WORKER_KILLED,
        WORKER_FROZEN,
        WORKER_CUT_OFF,
        RUN_KILLED,
        DATABASE_RESTARTED
    }

    void add(Fault fault) {
        faults.merge(fault, 1, Integer::sum);
    }

    int faults() {
        return faults.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Documents that were set aside because workers died of them, and that a later run made. */
    void addSetAside(int number) {
        setAside += number;
    }

    void addWrongEnd() {
        wrongEnds++;
    }

    /**
     * What a round left.
     *
     * @param made documents in the output folder
     * @param differences from what one process left
     */
    void add(int made, List<String> differences) {
        documents += made;
        differences.forEach(System.out::println);
        for (String difference : differences) {
            if (difference.startsWith("table ")) {
                rows++;
            } else if (difference.endsWith("only in the other []")) {
                lost++;
            } else if (difference.contains("only in one []")) {
                doubled++;
            } else {
                mixed++;
            }
        }
    }

    boolean isHarmless() {
        return lost + doubled + mixed + rows + wrongEnds == 0;
    }

    @Override
    public String toString() {
        return "%d faults so far %s; %d documents: %d lost, %d doubled, %d mixed; %d tables that differ; %d set aside and made later; %d runs that ended otherwise"
                .formatted(faults(), faults, documents, lost, doubled, mixed, rows, setAside, wrongEnds);
    }
}
