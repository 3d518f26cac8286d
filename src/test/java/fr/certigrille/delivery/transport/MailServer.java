package fr.certigrille.delivery.transport;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** A real SMTP server and what it received. */
public final class MailServer implements AutoCloseable {

    public static final String PASSWORD = "sésame-ouvre-toi";

    /** How the server treats TLS. */
    enum Tls {
        STARTTLS,
        IMPLICIT,
        NONE
    }

    final List<byte[]> received = new CopyOnWriteArrayList<>();
    volatile @Nullable RejectException refusal;
    private final CountDownLatch taken = new CountDownLatch(1);
    private volatile boolean dumb;
    private final SMTPServer server;

    public MailServer(ServerIdentity identity) throws Exception {
        this(identity, Tls.STARTTLS, 0);
    }

    MailServer(ServerIdentity identity, Tls tls, int limit) throws Exception {
        SMTPServer.Builder builder = SMTPServer.port(0)
                .hostName("127.0.0.1")
                .insertReceivedHeaders(false)
                .maxMessageSize(limit)
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, password, context) -> {
                    if (!user.equals("lycee") || !password.equals(PASSWORD)) {
                        throw new LoginFailedException();
                    }
                }))
                .messageHandler((context, from, to, data) -> receive(data));
        switch (tls) {
            case STARTTLS -> builder.enableTLS().requireTLS().startTlsSocketFactory(identity.context());
            case IMPLICIT -> builder.serverSocketFactory(identity.context());
            case NONE -> builder.hideTLS();
        }
        server = builder.build();
        server.start();
    }

    private void receive(byte[] data) throws RejectException {
        RejectException now = refusal;
        if (now != null) {
            throw now;
        }
        received.add(data);
        taken.countDown();
        while (dumb) {
            LockSupport.parkNanos(10_000_000);
        }
    }

    /** From now on, the server takes messages and never answers. */
    public void goDumb(boolean now) {
        dumb = now;
    }

    /** Waits until the server has a message. */
    public boolean hasOne() throws InterruptedException {
        return taken.await(60, TimeUnit.SECONDS);
    }

    public int port() {
        return server.getPortAllocated();
    }

    public List<MimeMessage> messages() {
        return received.stream().map(MailServer::parse).toList();
    }

    private static MimeMessage parse(byte[] data) {
        try {
            return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(data));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
