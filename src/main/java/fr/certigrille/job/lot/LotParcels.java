package fr.certigrille.job.lot;

import fr.certigrille.delivery.transport.Parcel;
import fr.certigrille.grid.Annex.Audience;
import fr.certigrille.store.LotStore;
import fr.certigrille.store.StoredLot;
import fr.certigrille.store.StoredLot.LotFile;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The files of the lots that were made, with what was recorded of them then.
 *
 * @param lots what was recorded
 * @param output folder that they lie in
 */
public record LotParcels(LotStore lots, Path output) implements Supplier<List<Parcel>> {

    @Override
    public List<Parcel> get() {
        return lots.all().stream().flatMap(this::parcels).toList();
    }

    private Stream<Parcel> parcels(StoredLot lot) {
        Audience kind = Audience.valueOf(lot.kind());
        return lot.files().stream().map(file -> parcel(file, kind));
    }

    private Parcel parcel(LotFile file, Audience kind) {
        Path path = output.resolve(file.path());
        return new Parcel(path.getFileName().toString(), kind, path, file.sha256(), file.bytes());
    }
}
