package fr.certigrille.delivery.transport;

import fr.certigrille.finding.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.client.SftpClientFactory;

/** Goes to an SFTP server that is known by its key, with our key or password, and nothing of what else this machine has. */
final class SftpTransport implements Transport {

    private static final Duration CONNECT = Duration.ofSeconds(20);

    /** A server that is silent for so long is taken for gone. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final Address.Sftp address;

    SftpTransport(Address.Sftp address) {
        this.address = address;
    }

    @Override
    public Link open() throws DeliveryFailure {
        KnownHosts hosts = KnownHosts.of(address);
        SshClient client = client(hosts);
        try {
            ClientSession session = connect(client, hosts);
            logIn(session, hosts);
            return link(client, session);
        } catch (DeliveryFailure failure) {
            client.stop();
            throw failure;
        }
    }

    private static SshClient client(KnownHosts hosts) {
        SshClient client = SshClient.setUpDefaultClient();
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE, UserAuthPasswordFactory.INSTANCE));
        CoreModuleProperties.IDLE_TIMEOUT.set(client, SILENCE);
        hosts.guard(client);
        client.start();
        return client;
    }

    private ClientSession connect(SshClient client, KnownHosts hosts) throws DeliveryFailure {
        try {
            return client.connect(address.user(), address.host(), address.port())
                    .verify(CONNECT)
                    .getSession();
        } catch (IOException e) {
            throw refusalOr(hosts, DeliveryFailure.passing(Code.DESTINATION_UNREACHABLE, e, Answer.ofRoot(e)));
        }
    }

    private void logIn(ClientSession session, KnownHosts hosts) throws DeliveryFailure {
        if (address.keyFile() != null) {
            session.addPublicKeyIdentity(key(address.keyFile()));
        } else if (address.secret() != null) {
            session.addPasswordIdentity(address.secret().value());
        }
        try {
            session.auth().verify(CONNECT);
        } catch (IOException e) {
            DeliveryFailure otherwise = session.isOpen()
                    ? DeliveryFailure.lasting(Code.LOGIN_REFUSED, e, Answer.of(e))
                    : DeliveryFailure.passing(Code.DESTINATION_UNREACHABLE, e, Answer.ofRoot(e));
            throw refusalOr(hosts, otherwise);
        }
    }

    private KeyPair key(Path file) throws DeliveryFailure {
        String passphrase = address.secret() == null ? "" : address.secret().value();
        try (var bytes = Files.newInputStream(file)) {
            return SecurityUtils.loadKeyPairIdentities(
                            null, NamedResource.ofName("key"), bytes, FilePasswordProvider.of(passphrase))
                    .iterator()
                    .next();
        } catch (IOException | GeneralSecurityException | RuntimeException unusable) {
            throw DeliveryFailure.lasting(
                    Code.TRUST_FILE_UNUSABLE, unusable, file.getFileName().toString());
        }
    }

    private Link link(SshClient client, ClientSession session) throws DeliveryFailure {
        try {
            return new SftpLink(client, SftpClientFactory.instance().createSftpClient(session), address.folder());
        } catch (IOException e) {
            throw DeliveryFailure.passing(Code.DESTINATION_UNREACHABLE, e, Answer.ofRoot(e));
        }
    }

    private static DeliveryFailure refusalOr(KnownHosts hosts, DeliveryFailure otherwise) {
        DeliveryFailure refusal = hosts.refusal();
        return refusal == null ? otherwise : refusal;
    }
}
