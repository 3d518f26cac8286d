package fr.certigrille.delivery.transport;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.servlets.WebdavServlet;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.jspecify.annotations.Nullable;

/** Tomcat's WebDAV server over TLS, with a folder {@code depot} and a user {@code lycee}; what it was asked, it keeps. */
public final class WebServer implements AutoCloseable {

    public static final String PASSWORD = "sésame-ouvre-toi";

    private final Tomcat tomcat = new Tomcat();
    private final Path root;
    private final ServerIdentity identity;
    final List<String> requests = new CopyOnWriteArrayList<>();
    /** Statuses to answer to the next PUT requests instead of serving them. */
    final Queue<Integer> refusals = new ConcurrentLinkedQueue<>();

    public WebServer(Path folder, ServerIdentity identity) throws Exception {
        this.root = Files.createDirectories(folder.resolve("www"));
        this.identity = identity;
        Files.createDirectories(depot());
        tomcat.setBaseDir(folder.resolve("tomcat").toString());
        tomcat.setConnector(connector());
        Context context = tomcat.addContext("", root.toString());
        Wrapper dav = Tomcat.addServlet(context, "dav", new WebdavServlet());
        dav.addInitParameter("readonly", "false");
        dav.addMapping("/*");
        guard(context);
        tomcat.start();
    }

    private Connector connector() {
        Connector connector = new Connector("HTTP/1.1");
        connector.setPort(0);
        connector.setScheme("https");
        connector.setSecure(true);
        connector.setProperty("SSLEnabled", "true");
        SSLHostConfig host = new SSLHostConfig();
        SSLHostConfigCertificate certificate =
                new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.UNDEFINED);
        certificate.setCertificateKeystoreFile(identity.keyStore().toString());
        certificate.setCertificateKeystorePassword(ServerIdentity.PASSWORD);
        host.addCertificate(certificate);
        connector.addSslHostConfig(host);
        return connector;
    }

    private void guard(Context context) {
        FilterDef definition = new FilterDef();
        definition.setFilterName("guard");
        definition.setFilter(new Guard());
        context.addFilterDef(definition);
        FilterMap map = new FilterMap();
        map.setFilterName("guard");
        map.addURLPattern("/*");
        context.addFilterMap(map);
    }

    private final class Guard implements Filter {
        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            HttpServletRequest asked = (HttpServletRequest) request;
            requests.add(asked.getMethod() + " " + asked.getRequestURI());
            byte[] both = ("lycee:" + PASSWORD).getBytes(StandardCharsets.UTF_8);
            boolean known =
                    ("Basic " + Base64.getEncoder().encodeToString(both)).equals(asked.getHeader("Authorization"));
            Integer refusal = asked.getMethod().equals("PUT") ? refusals.poll() : null;
            if (!known || refusal != null) {
                asked.getInputStream().readAllBytes();
                ((HttpServletResponse) response).setStatus(known ? refusal : 401);
                ((HttpServletResponse) response).setHeader("Location", "https://autre.example/");
                return;
            }
            chain.doFilter(request, response);
        }
    }

    public Path depot() {
        return root.resolve("depot");
    }

    public int port() {
        return tomcat.getConnector().getLocalPort();
    }

    Address.Web address(boolean webdav) {
        return address(port(), webdav, identity.certificate());
    }

    static Address.Web address(int port, boolean webdav, @Nullable Path certificates) {
        return new Address.Web(
                URI.create("https://localhost:" + port + "/depot"),
                webdav,
                new Login("lycee", new Secret(PASSWORD)),
                certificates);
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }
}
