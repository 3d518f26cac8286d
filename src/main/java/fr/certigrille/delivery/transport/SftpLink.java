package fr.certigrille.delivery.transport;

import fr.certigrille.file.Sha256;
import fr.certigrille.finding.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHPosixRenameExtension;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/** An open SFTP session. A lot is sent under another name, from where it was cut off, and gets its own when it is whole. */
final class SftpLink implements Link {

    /** The connection is lost, as SFTP says it; all other answers are the server's last word. */
    private static final Set<Integer> LOST =
            Set.of(SftpConstants.SSH_FX_NO_CONNECTION, SftpConstants.SSH_FX_CONNECTION_LOST);

    private final SshClient client;
    private final SftpClient sftp;
    private final String folder;

    SftpLink(SshClient client, SftpClient sftp, String folder) {
        this.client = client;
        this.sftp = sftp;
        this.folder = folder.isEmpty() ? "." : folder;
    }

    @Override
    public String deliver(Consignment consignment) throws DeliveryFailure {
        SftpUpload upload = new SftpUpload(sftp, path(consignment.parcel().partName()), consignment.parcel());
        try {
            return put(consignment, upload);
        } catch (IOException e) {
            throw failure(e).after(upload.begin());
        }
    }

    private String put(Consignment consignment, SftpUpload upload) throws IOException, DeliveryFailure {
        Parcel parcel = consignment.parcel();
        String target = path(parcel.name());
        if (size(folder).isEmpty()) {
            throw DeliveryFailure.lasting(Code.DESTINATION_FOLDER_MISSING, null, folder);
        }
        boolean taken = size(target).isPresent();
        if (taken && consignment.isAlreadyThere(sha256(target))) {
            upload.remove();
        } else {
            upload.send();
            rename(upload.part(), target, taken);
        }
        return confirmed(target, parcel);
    }

    private String confirmed(String target, Parcel parcel) throws IOException {
        OptionalLong size = size(target);
        if (size.isEmpty() || size.getAsLong() != parcel.size()) {
            throw new IOException("the server has " + size + " bytes of " + parcel.size());
        }
        return Answer.of(target + " (" + parcel.size() + ")");
    }

    /** The plain rename never replaces a file. */
    private void rename(String part, String target, boolean replace) throws IOException {
        OpenSSHPosixRenameExtension atomic = sftp.getExtension(OpenSSHPosixRenameExtension.class);
        if (replace && atomic != null && atomic.isSupported()) {
            atomic.posixRename(part, target);
            return;
        }
        if (replace) {
            sftp.remove(target);
        }
        sftp.rename(part, target);
    }

    /** Bytes of a file or folder; empty if there is none. */
    private OptionalLong size(String path) throws IOException {
        return SftpUpload.size(sftp, path);
    }

    private String sha256(String path) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = sftp.read(path);
                OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(out);
        }
        return Sha256.of(digest);
    }

    private String path(String name) {
        return folder.endsWith("/") ? folder + name : folder + "/" + name;
    }

    private static DeliveryFailure failure(IOException e) {
        if (e instanceof LotChangedException) {
            return DeliveryFailure.lasting(Code.LOT_CHANGED, e);
        }
        boolean answered = e instanceof SftpException answer && !LOST.contains(answer.getStatus());
        return answered
                ? DeliveryFailure.lasting(Code.DESTINATION_REFUSES, e, Answer.of(e))
                : DeliveryFailure.passing(Code.DELIVERY_INTERRUPTED, e, Answer.ofRoot(e));
    }

    @Override
    public void close() {
        client.stop();
    }
}
