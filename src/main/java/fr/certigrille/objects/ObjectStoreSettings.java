package fr.certigrille.objects;

import java.net.URI;

/**
 * How to reach a bucket.
 *
 * @param endpoint address of the service, {@code https:} unless it is on this machine
 * @param region name of the region that requests are signed for
 * @param bucket one that exists
 * @param prefix what all our keys begin with
 * @param accessKey who we are
 * @param secretKey signs requests; never sent
 */
public record ObjectStoreSettings(
        URI endpoint, String region, String bucket, String prefix, String accessKey, String secretKey) {

    @Override
    public String toString() {
        return endpoint.getHost() + "/" + bucket;
    }
}
