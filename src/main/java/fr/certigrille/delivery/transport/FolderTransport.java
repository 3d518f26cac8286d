package fr.certigrille.delivery.transport;

import fr.certigrille.file.Sha256;
import fr.certigrille.finding.Code;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** Copies beside, forces to the disk, renames: also across file systems, who looks sees the whole lot or none. */
final class FolderTransport implements Transport {

    private static final Set<PosixFilePermission> OF_FILES = EnumSet.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.OTHERS_READ);

    private final Path folder;

    FolderTransport(Address.Folder address) {
        this.folder = address.folder();
    }

    @Override
    public Link open() throws DeliveryFailure {
        if (!Files.isDirectory(folder)) {
            throw DeliveryFailure.lasting(Code.DESTINATION_FOLDER_MISSING, null, folder.toString());
        }
        return new Link() {
            @Override
            public String deliver(Consignment consignment) throws DeliveryFailure {
                return put(consignment);
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    private String put(Consignment consignment) throws DeliveryFailure {
        Parcel parcel = consignment.parcel();
        Path target = folder.resolve(parcel.name());
        Path part = folder.resolve(parcel.partName());
        try {
            if (!Files.exists(target) || !consignment.isAlreadyThere(Sha256.of(target))) {
                copy(parcel, part);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                force(folder);
            }
            return Answer.of(target.toString());
        } catch (LotChangedException changed) {
            throw DeliveryFailure.lasting(Code.LOT_CHANGED, changed);
        } catch (IOException e) {
            throw DeliveryFailure.lasting(Code.DESTINATION_REFUSES, e, Answer.of(e));
        } finally {
            remove(part);
        }
    }

    private void copy(Parcel parcel, Path part) throws IOException {
        try (InputStream in = parcel.open();
                FileChannel out = FileChannel.open(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            letIn(part);
            in.transferTo(Channels.newOutputStream(out));
            out.force(true);
        }
    }

    /** Who may read the folder's names may read the lot: that is decided by whoever set the folder up. */
    private void letIn(Path part) {
        PosixFileAttributeView view = Files.getFileAttributeView(part, PosixFileAttributeView.class);
        try {
            if (view != null) {
                Set<PosixFilePermission> permissions = EnumSet.copyOf(OF_FILES);
                permissions.retainAll(Files.getPosixFilePermissions(folder));
                view.setPermissions(permissions);
            }
        } catch (IOException decidedByTheShare) {
            // a share of another system has its own rules
        }
    }

    /** The new name, too, shall outlive a power cut; Windows has no such thing for folders. */
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notPossibleHere) {
            // the file itself is on the disk
        }
    }

    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException leftBehind) {
            // the next attempt writes over it
        }
    }
}
