package fr.certigrille.delivery.transport;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.time.Duration;

/** Speaks https with a server whose certificate is checked; redirections are not followed: they lead to somebody else. */
final class WebTransport implements Transport {

    private static final Duration CONNECT = Duration.ofSeconds(20);

    private final Address.Web address;

    WebTransport(Address.Web address) {
        this.address = address;
    }

    @Override
    public Link open() throws DeliveryFailure {
        HttpClient client = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(CONNECT)
                .sslContext(TrustedCertificates.context(address.certificates()))
                .build();
        WebFolder folder = new WebFolder(client, address);
        return address.webdav() ? new WebDavLink(folder) : new PutLink(folder);
    }
}
