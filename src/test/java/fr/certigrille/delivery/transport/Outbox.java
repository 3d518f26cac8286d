package fr.certigrille.delivery.transport;

import fr.certigrille.file.Sha256;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Messages;
import fr.certigrille.grid.Annex.Audience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** Lots to deliver, and what became of them. */
public final class Outbox implements Ledger {

    /** So many bytes take several blocks. */
    static final int SIZE = 300_000;

    static final Clock NOON = Clock.fixed(Instant.parse("2026-06-12T12:00:00Z"), ZoneOffset.UTC);

    final List<Duration> waits = new ArrayList<>();
    final List<String> answers = new ArrayList<>();
    final List<DeliveryFailure> failures = new ArrayList<>();
    int begun;

    private final Path folder;

    public Outbox(Path folder) {
        this.folder = folder;
    }

    Parcel lot(String name) throws IOException {
        return lot(name, SIZE, name.hashCode());
    }

    public Parcel lot(String name, int size, long seed) throws IOException {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        Path file = Files.write(folder.resolve(name), bytes);
        return new Parcel(name, Audience.JURY, file, Sha256.of(bytes), size);
    }

    /** Delivers; what had gone there before under the same name is given by its fingerprint. */
    Optional<Code> deliver(Address address, Parcel lot, String... earlier) {
        return deliver(address, new Consignment(lot, List.of(earlier), List.of("rectorat", "partage")));
    }

    Optional<Code> deliver(Address address, Consignment consignment) {
        Transport transport = Transport.to(address, new Messages(Locale.FRENCH), NOON);
        try (Courier courier = new Courier("essai", transport, Backoff.DEFAULT, waits::add)) {
            courier.deliver(consignment, this);
            return Optional.empty();
        } catch (DeliveryFailure failure) {
            return Optional.of(failure.code());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void begun() {
        begun++;
    }

    @Override
    public void delivered(String answer) {
        answers.add(answer);
    }

    @Override
    public void failed(DeliveryFailure failure) {
        failures.add(failure);
    }
}
