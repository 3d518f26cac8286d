package fr.certigrille.objects;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** A service that speaks S3 and checks signatures, with one bucket, in a folder. */
public final class ObjectServer implements AutoCloseable {

    public static final String ACCESS_KEY = "certigrille";
    public static final String SECRET_KEY = "of-the-test-alone";
    public static final String BUCKET = "grids";

    private final Path folder;
    private final S3Proxy server;

    public ObjectServer(Path folder) throws Exception {
        this.folder = folder;
        Files.createDirectories(folder.resolve(BUCKET));
        this.server = S3Proxy.builder()
                .blobStore(new FilesystemNio2BlobStore(folder.toString()))
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, SECRET_KEY)
                .build();
        server.start();
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    /** What is kept of an object. */
    Path file(String key) {
        return folder.resolve(BUCKET).resolve(key);
    }

    /** How many objects there are. */
    public long count() throws IOException {
        try (var files = Files.walk(folder.resolve(BUCKET))) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }
}
