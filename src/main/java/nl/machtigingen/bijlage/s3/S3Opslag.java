package nl.machtigingen.bijlage.s3;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Supplier;
import nl.machtigingen.bijlage.Opslag;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Objects in a bucket, under their id. Sent from the draft on disk: its length is known, a failed call can be repeated by the client, and
 * no part of an object is ever held in memory or left half done in the bucket.
 */
final class S3Opslag implements Opslag {

    private final S3Client client;
    private final String bucket;

    S3Opslag(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    @Override
    public void bewaar(UUID object, Path versleuteld) throws IOException {
        roep(() -> client.putObject(put -> put.bucket(bucket).key(object.toString()), versleuteld));
    }

    @Override
    public InputStream lees(UUID object) throws IOException {
        return roep(() -> client.getObject(get -> get.bucket(bucket).key(object.toString())));
    }

    @Override
    public void verwijder(UUID object) throws IOException {
        roep(() -> client.deleteObject(delete -> delete.bucket(bucket).key(object.toString())));
    }

    private static <T> T roep(Supplier<T> aanroep) throws IOException {
        try {
            return aanroep.get();
        } catch (SdkException e) {
            throw new IOException(
                    "the store of attachments failed: " + e.getClass().getSimpleName(), e);
        }
    }
}
