<?php
// Hands over docs/voorbeelden/stroom-in.xml with nothing but PHP 8 (and its openssl), and says which page to open.
$context = stream_context_create([
    // checks the certificate of the server and its name
    'ssl' => [
        'cafile' => 'certs-sample/trust/servers.pem',
        'local_cert' => 'certs-sample/systeem/tandarts-de-kies.pem',
        'local_pk' => 'certs-sample/systeem/tandarts-de-kies.key',
    ],
    'http' => [
        'method' => 'POST',
        'header' => 'Content-Type: application/xml',
        'content' => file_get_contents('docs/voorbeelden/stroom-in.xml'),
        'timeout' => 30,
        'ignore_errors' => true, // a refusal says in its body what to mend
    ],
]);
$answer = fopen('https://localhost:8443/diensten/instroom/v1/xml', 'r', false, $context);
if ($answer === false) {
    exit(1);
}
$head = stream_get_meta_data($answer)['wrapper_data'];
$location = preg_grep('/^location:/i', $head);
if (str_contains($head[0], ' 201') && $location) {
    // for the browser of the user
    echo 'open ', trim(substr(reset($location), strlen('location:'))), "\n";
} else {
    fwrite(STDERR, $head[0] . ' ' . stream_get_contents($answer) . "\n");
    exit(1);
}
