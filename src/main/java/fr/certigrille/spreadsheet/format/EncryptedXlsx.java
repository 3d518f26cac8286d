package fr.certigrille.spreadsheet.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Opens a workbook that asks for a password. What is decrypted stays in memory. */
final class EncryptedXlsx {

    private static final int SHARE = 4;

    private EncryptedXlsx() {}

    static Parts decrypt(Path file, String password) throws IOException, GeneralSecurityException {
        try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
            Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(files));
            if (!decryptor.verifyPassword(password)) {
                throw new WrongPasswordException();
            }
            try (InputStream in = decryptor.getDataStream(files)) {
                int most = (int)
                        Math.min(Integer.MAX_VALUE - 8L, Runtime.getRuntime().maxMemory() / SHARE);
                byte[] decrypted = in.readNBytes(most);
                if (decrypted.length == most) {
                    throw new TooLargeException();
                }
                return Parts.of(decrypted);
            }
        }
    }
}
