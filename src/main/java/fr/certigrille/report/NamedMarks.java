package fr.certigrille.report;

import fr.certigrille.evaluation.Assessment;
import fr.certigrille.evaluation.Judgement;
import fr.certigrille.evaluation.SchoolClass;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The marks that are told one by one: of some commissions, and those that stand out most. Nobody else is named. */
final class NamedMarks {

    /** Marks that stand out which are told, the farthest first. */
    static final int MAX_OUTLIERS = 200;

    /** Marks of a commission that are told, the farthest if there are more. */
    static final int MAX_OF_PANEL = 250;

    private final Harmonisation harmonisation;
    private final Map<Panel, Farthest> byPanel = new HashMap<>();
    private final Farthest outliers = new Farthest(MAX_OUTLIERS);

    NamedMarks(Cohort cohort, Harmonisation harmonisation, Collection<Panel> detailed) {
        this.harmonisation = harmonisation;
        detailed.forEach(panel -> byPanel.put(panel, new Farthest(MAX_OF_PANEL)));
        Set<School> schools = Stream.concat(detailed.stream(), harmonisation.panelsOfOutliers(MAX_OUTLIERS).stream())
                .map(panel -> new School(panel.academy(), panel.establishment()))
                .collect(Collectors.toSet());
        Set<SchoolClass> classes = cohort.classes().keySet().stream()
                .filter(each -> schools.contains(new School(each.academy(), each.establishment())))
                .collect(Collectors.toSet());
        cohort.named().forEach(classes, this::take);
    }

    private record School(String academy, String name) {}

    private void take(Assessment candidate) {
        Judgement judgement = candidate.judgement();
        if (judgement.isGraded()) {
            double distance = harmonisation.distance(judgement);
            Farthest ofPanel = byPanel.get(Panel.of(judgement));
            if (ofPanel != null) {
                ofPanel.add(candidate, distance);
            }
            if (harmonisation.isOutlier(judgement)) {
                outliers.add(candidate, distance);
            }
        }
    }

    /** The marks of one of the commissions, by class and candidate; none of another commission. */
    List<Comparison> of(Panel panel) {
        return byPanel.containsKey(panel) ? compared(byPanel.get(panel)::byClass) : List.of();
    }

    /** The marks that stand out, the farthest first. */
    List<Comparison> outliers() {
        return compared(outliers::inOrder);
    }

    private List<Comparison> compared(Supplier<List<Assessment>> candidates) {
        return candidates.get().stream().map(harmonisation::compare).toList();
    }
}
