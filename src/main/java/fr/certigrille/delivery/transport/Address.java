package fr.certigrille.delivery.transport;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where lots go, and how one gets in. */
public sealed interface Address {

    /** The place without secrets; another place has another text. Receipts are for a place. */
    String text();

    /** Whether one can look there for what has arrived. */
    default boolean canBeLookedAt() {
        return true;
    }

    /** A folder of this machine, or one that it sees as such. It has to exist: a share that is not mounted has no folder. */
    record Folder(Path folder) implements Address {
        @Override
        public String text() {
            return folder.toUri().toString();
        }
    }

    /**
     * A folder of an SFTP server.
     *
     * @param folder absolute, or relative to the user's home
     * @param knownHosts file with the server's key, as OpenSSH writes it
     * @param keyFile private key; null when the password counts
     * @param secret password, or passphrase of the key; null for a key without
     */
    record Sftp(
            String host,
            int port,
            String user,
            String folder,
            Path knownHosts,
            @Nullable Path keyFile,
            @Nullable Secret secret)
            implements Address {
        public Sftp {
            if (keyFile == null && secret == null) {
                throw new IllegalArgumentException("neither key nor password");
            }
        }

        @Override
        public String text() {
            return "sftp://" + user + "@" + host + ":" + port + (folder.startsWith("/") ? "" : "/~/") + folder;
        }
    }

    /**
     * Mailboxes, through an SMTP server.
     *
     * @param implicitTls TLS from the first byte; otherwise STARTTLS, without which nothing is sent
     * @param login null for a server that asks for none
     * @param attached whether the lot goes with the message; otherwise it only tells of it
     * @param limit largest lot to attach, in bytes
     * @param certificates authorities to trust besides the usual ones, as PEM; null for none
     */
    record Mail(
            String host,
            int port,
            boolean implicitTls,
            @Nullable Login login,
            String from,
            List<String> to,
            boolean attached,
            long limit,
            @Nullable Path certificates)
            implements Address {
        private static final Pattern MAILBOX = Pattern.compile("[^@\\s,<>]+@[A-Za-z0-9.-]+");

        public Mail {
            to = List.copyOf(to);
            if (to.isEmpty() || !Stream.concat(to.stream(), Stream.of(from)).allMatch(Mail::isMailbox)) {
                throw new IllegalArgumentException("not a mailbox");
            }
        }

        private static boolean isMailbox(String text) {
            return MAILBOX.matcher(text).matches();
        }

        @Override
        public String text() {
            return to.stream().sorted().collect(Collectors.joining(",", "mailto:", ""));
        }

        @Override
        public boolean canBeLookedAt() {
            return false;
        }
    }

    /**
     * A folder of a web server.
     *
     * @param url of the folder, https
     * @param webdav whether it knows MOVE: then a lot only gets its name when it is whole
     * @param login null for a server that asks for none
     * @param certificates authorities to trust besides the usual ones, as PEM; null for none
     */
    record Web(
            URI url,
            boolean webdav,
            @Nullable Login login,
            @Nullable Path certificates) implements Address {
        public Web {
            if (!"https".equals(url.getScheme()) || url.getUserInfo() != null || url.getQuery() != null) {
                throw new IllegalArgumentException("not the https address of a folder");
            }
            url = url.getPath().endsWith("/") ? url : URI.create(url + "/");
        }

        @Override
        public String text() {
            return url.toString();
        }
    }
}
