"""Hands over docs/voorbeelden/stroom-in.xml with nothing but Python 3, and says which page to open."""

import http.client
import ssl

context = ssl.create_default_context(cafile="certs-sample/trust/servers.pem")
context.load_cert_chain("certs-sample/systeem/tandarts-de-kies.pem", "certs-sample/systeem/tandarts-de-kies.key")
connection = http.client.HTTPSConnection("localhost", 8443, context=context, timeout=30)
with open("docs/voorbeelden/stroom-in.xml", "rb") as message:
    connection.request("POST", "/diensten/instroom/v1/xml", message.read(), {"Content-Type": "application/xml"})
answer = connection.getresponse()
if answer.status == 201:
    print("open", answer.getheader("Location"))  # webbrowser.open(...)
else:
    print(answer.status, answer.read().decode())
