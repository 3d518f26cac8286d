package fr.certigrille.delivery.transport;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a lot did not arrive. */
public final class DeliveryFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final Code code;
    private final transient List<String> arguments;
    private final boolean passing;
    private final long arrived;

    private DeliveryFailure(
            Code code, List<String> arguments, boolean passing, long arrived, @Nullable Throwable cause) {
        super(code.id() + " " + arguments, cause);
        this.code = code;
        this.arguments = List.copyOf(arguments);
        this.passing = passing;
        this.arrived = arrived;
    }

    /** Only a person can help. */
    static DeliveryFailure lasting(Code code, @Nullable Throwable cause, String... arguments) {
        return new DeliveryFailure(code, List.of(arguments), false, 0, cause);
    }

    /** It may go better in a moment. */
    static DeliveryFailure passing(Code code, @Nullable Throwable cause, String... arguments) {
        return new DeliveryFailure(code, List.of(arguments), true, 0, cause);
    }

    /** The same, of an attempt that could go on from so many bytes which had arrived before. */
    DeliveryFailure after(long bytes) {
        return new DeliveryFailure(code, arguments, passing, bytes, getCause());
    }

    public boolean isPassing() {
        return passing;
    }

    long arrived() {
        return arrived;
    }

    /** Whether the fault is the lot's, not the destination's: the other lots may still go there. */
    public boolean isOfTheLot() {
        return code == Code.LOT_CHANGED || code == Code.OTHER_FILE_THERE || code == Code.LOT_TOO_LARGE;
    }

    /** Whether the receiver may have taken the lot all the same. */
    public boolean isInDoubt() {
        return code == Code.DELIVERY_INTERRUPTED;
    }

    public Code code() {
        return code;
    }

    /** In the words of findings. */
    public Finding finding(Place place) {
        return Finding.of(code, place, arguments.toArray(String[]::new));
    }
}
