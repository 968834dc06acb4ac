package nl.machtigingen.bijlage.s3;

import java.util.Map;
import nl.machtigingen.bijlage.Opslag;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Wires the store of files, with the S3 client on the class path, and stops. */
final class ZonderS3 {

    private ZonderS3() {}

    public static void main(String[] args) {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("proef", Map.of("gateway.bijlage.map", "target/zonder-s3")));
            context.scan("nl.machtigingen.bijlage.files", "nl.machtigingen.bijlage.s3");
            context.refresh();
            context.getBean(Opslag.class);
        }
    }
}
