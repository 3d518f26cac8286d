package fr.certigrille.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PrivateFilesTest {

    @TempDir
    private Path folder;

    @Test
    void a_file_is_replaced_whole_and_leaves_nothing_beside_it() throws IOException {
        Path file = folder.resolve("a/b/c.pdf");
        PrivateFiles.replace(file, new byte[] {1});
        PrivateFiles.replace(file, new byte[] {2, 3});
        assertThat(file).hasBinaryContent(new byte[] {2, 3});
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void a_write_that_fails_leaves_the_old_file_and_no_remains() throws IOException {
        Path occupied = Files.createDirectories(folder.resolve("occupied.pdf/inside"));
        assertThatThrownBy(() -> PrivateFiles.replace(occupied.getParent(), new byte[] {1}))
                .isInstanceOf(IOException.class);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void files_and_folders_are_for_their_owner_only() throws IOException {
        Path file = folder.resolve("new/folder/grid.pdf");
        PrivateFiles.replace(file, new byte[] {1});
        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(permissions(file.getParent())).isEqualTo("rwx------");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
