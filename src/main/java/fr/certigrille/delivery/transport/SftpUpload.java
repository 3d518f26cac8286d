package fr.certigrille.delivery.transport;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.OptionalLong;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.CloseableHandle;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHFsyncExtension;
import org.apache.sshd.sftp.client.impl.AbstractSftpClient;
import org.apache.sshd.sftp.client.impl.SftpOutputStreamAsync;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/**
 * Sends a lot to a server under a passing name. What an earlier attempt left there is read back and compared, byte by byte, and
 * the sending goes on where the two part: a cut leaves a beginning, a server's crash may leave holes.
 */
final class SftpUpload {

    private static final int BLOCK = 32 * 1024;

    private final SftpClient sftp;
    private final String part;
    private final Parcel parcel;
    private long begin;

    SftpUpload(SftpClient sftp, String part, Parcel parcel) {
        this.sftp = sftp;
        this.part = part;
        this.parcel = parcel;
    }

    String part() {
        return part;
    }

    /** Sends what the server lacks and forces it to the server's disk where the server can. */
    void send() throws IOException {
        begin = agreed();
        if (begin == 0 || begin < parcel.size()) {
            write();
        }
    }

    /** How many bytes had arrived before. */
    long begin() {
        return begin;
    }

    void remove() throws IOException {
        if (size(sftp, part).isPresent()) {
            sftp.remove(part);
        }
    }

    private void write() throws IOException {
        EnumSet<OpenMode> mode = begin == 0
                ? EnumSet.of(OpenMode.Write, OpenMode.Create, OpenMode.Truncate)
                : EnumSet.of(OpenMode.Write);
        try (InputStream in = parcel.open();
                CloseableHandle handle = sftp.open(part, mode)) {
            in.skipNBytes(begin);
            transfer(in, handle);
            force(handle);
        }
    }

    private void transfer(InputStream in, CloseableHandle handle) throws IOException {
        try (SftpOutputStreamAsync out =
                new SftpOutputStreamAsync((AbstractSftpClient) sftp, BLOCK, part, handle, false)) {
            out.setOffset(begin);
            in.transferTo(out);
        }
    }

    private void force(CloseableHandle handle) throws IOException {
        OpenSSHFsyncExtension disk = sftp.getExtension(OpenSSHFsyncExtension.class);
        if (disk != null && disk.isSupported()) {
            disk.fsync(handle);
        }
    }

    /** How many bytes of the lot the server has; 0 also if it has more than there are. */
    private long agreed() throws IOException {
        long there = size(sftp, part).orElse(0);
        if (there == 0 || there > parcel.size()) {
            return 0;
        }
        try (InputStream theirs = sftp.read(part);
                InputStream ours = parcel.open()) {
            return agreed(theirs, ours);
        }
    }

    private static long agreed(InputStream theirs, InputStream ours) throws IOException {
        long agreed = 0;
        while (true) {
            byte[] block = theirs.readNBytes(BLOCK);
            int same = java.util.Arrays.mismatch(block, ours.readNBytes(block.length));
            if (block.length == 0 || same >= 0) {
                return agreed + Math.max(same, 0);
            }
            agreed += block.length;
        }
    }

    /** Bytes of a file or folder; empty if there is none. */
    static OptionalLong size(SftpClient sftp, String path) throws IOException {
        try {
            return OptionalLong.of(sftp.stat(path).getSize());
        } catch (SftpException e) {
            if (e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE) {
                return OptionalLong.empty();
            }
            throw e;
        }
    }
}
