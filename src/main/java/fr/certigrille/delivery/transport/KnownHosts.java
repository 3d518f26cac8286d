package fr.certigrille.delivery.transport;

import fr.certigrille.finding.Code;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.KnownHostEntry;
import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.RejectAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.signature.Signature;
import org.jspecify.annotations.Nullable;

/** Lets us speak only with a server whose key is in the known-hosts file, which is never changed, and keeps why it did not. */
final class KnownHosts extends KnownHostsServerKeyVerifier {

    private final Set<String> knownTypes;
    private volatile @Nullable DeliveryFailure refusal;

    private KnownHosts(Path file, Set<String> knownTypes) {
        super(RejectAllServerKeyVerifier.INSTANCE, file);
        this.knownTypes = knownTypes;
    }

    static KnownHosts of(Address.Sftp address) throws DeliveryFailure {
        try {
            return new KnownHosts(
                    address.knownHosts(),
                    KnownHostEntry.readKnownHostEntries(address.knownHosts()).stream()
                            .filter(entry -> entry.isHostMatch(address.host(), address.port()))
                            .map(entry -> entry.getKeyEntry().getKeyType())
                            .collect(Collectors.toSet()));
        } catch (IOException | RuntimeException unreadable) {
            throw DeliveryFailure.lasting(
                    Code.TRUST_FILE_UNUSABLE,
                    unreadable,
                    address.knownHosts().getFileName().toString());
        }
    }

    /** Asks the server first for a key of a kind that the file has: a server with several keys is known by any of them. */
    void guard(SshClient client) {
        List<NamedFactory<Signature>> factories = new ArrayList<>(client.getSignatureFactories());
        factories.sort((one, other) -> Boolean.compare(isKnown(other), isKnown(one)));
        client.setSignatureFactories(factories);
        client.setServerKeyVerifier(this);
    }

    private boolean isKnown(NamedFactory<Signature> factory) {
        return knownTypes.contains(KeyUtils.getCanonicalKeyType(factory.getName()));
    }

    /** Why the server's key was refused; null if it was not. */
    @Nullable
    DeliveryFailure refusal() {
        return refusal;
    }

    @Override
    protected boolean acceptUnknownHostKey(ClientSession session, SocketAddress remote, PublicKey key) {
        return refuse(knownTypes.isEmpty() ? Code.HOST_KEY_UNKNOWN : Code.HOST_KEY_CHANGED, key);
    }

    @Override
    public boolean acceptModifiedServerKey(
            ClientSession session, SocketAddress remote, KnownHostEntry entry, PublicKey expected, PublicKey actual) {
        return refuse(Code.HOST_KEY_CHANGED, actual);
    }

    @Override
    protected void handleRevokedKey(ClientSession session, SocketAddress remote, PublicKey key) {
        refuse(Code.HOST_KEY_CHANGED, key);
    }

    private boolean refuse(Code code, PublicKey key) {
        refusal = DeliveryFailure.lasting(code, null, KeyUtils.getFingerPrint(key));
        return false;
    }
}
