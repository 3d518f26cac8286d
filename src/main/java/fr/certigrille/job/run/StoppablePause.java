package fr.certigrille.job.run;

import fr.certigrille.delivery.transport.Pause;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits, but not longer than the run is to go on. */
public record StoppablePause(BooleanSupplier stopped) implements Pause {

    private static final Duration LOOK = Duration.ofMillis(250);

    @Override
    public void pass(Duration time) throws InterruptedException {
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(LOOK)) {
            if (stopped.getAsBoolean()) {
                throw new InterruptedException("the run was asked to stop");
            }
            Thread.sleep(LOOK.toMillis());
        }
    }
}
