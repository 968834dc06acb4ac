"""Hands over docs/voorbeelden/stroom-in.xml with nothing but Python 3, and says which page to open."""

import ssl
import urllib.error
import urllib.request

# checks the certificate of the server and its name
context = ssl.create_default_context(cafile="certs-sample/trust/servers.pem")
context.load_cert_chain("certs-sample/systeem/tandarts-de-kies.pem", "certs-sample/systeem/tandarts-de-kies.key")
with open("docs/voorbeelden/stroom-in.xml", "rb") as message:
    request = urllib.request.Request(
        "https://localhost:8443/diensten/instroom/v1/xml", message.read(), {"Content-Type": "application/xml"})
try:
    with urllib.request.urlopen(request, timeout=30, context=context) as answer:
        print("open", answer.headers["Location"])  # webbrowser.open(...)
except urllib.error.HTTPError as refusal:
    raise SystemExit(f"{refusal.code} {refusal.read().decode()}")
