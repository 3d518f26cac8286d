package fr.certigrille;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import fr.certigrille.evaluation.offence.OffenceHelper;
import fr.certigrille.job.accomplice.Accomplice;
import fr.certigrille.job.offence.Step;
import fr.certigrille.store.offence.Neighbour;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A rule that cannot fail checks nothing: each one is shown a class that breaks it. */
class ArchitectureRulesTest {

    private static final JavaClasses OFFENDERS =
            new ClassFileImporter().importClasses(OffenceHelper.class, Neighbour.class, Step.class, Accomplice.class);

    @TestFactory
    Stream<DynamicTest> every_rule_catches_its_offender() {
        return Arrays.stream(ArchitectureTest.class.getDeclaredFields())
                .filter(field -> field.getType() == ArchRule.class)
                .map(field -> dynamicTest(field.getName(), () -> {
                    ArchRule rule = (ArchRule) field.get(null);

                    assertThat(rule.evaluate(OFFENDERS).hasViolation()).isTrue();
                }));
    }
}
