package nl.machtigingen.database;

import java.nio.file.Path;
import java.sql.DriverManager;

/** A gateway to be killed: starts the server in the first argument, commits the second as a row, says so, and waits for its end. */
final class KilledGateway {

    private KilledGateway() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedServer server = EmbeddedServer.start(Path.of(arguments[0]));
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("drop table if exists bewaard");
            statement.execute("create table bewaard as select '" + arguments[1] + "' as wat");
            System.out.println("committed");
            // with its connection open: the server must not wait for a client that no longer exists
            Thread.sleep(Long.MAX_VALUE);
        }
    }
}
