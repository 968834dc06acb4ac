package nl.machtigingen.koppelvlak;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.cxf.helpers.HttpHeaderHelper;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What CXF must not get to see. It reads every method but GET as a message, past the checks that stand before a POST; and on a character
 * set that it does not know it throws outside its own chain, with a page instead of a fault.
 */
final class Berichtingang extends OncePerRequestFilter {

    private static final Pattern CONTRACT = Pattern.compile("(wsdl|xsd)(=.*)?", Pattern.CASE_INSENSITIVE);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isBericht(request)) {
            try {
                chain.doFilter(new LeesbareTekenset(request), response);
            } finally {
                ruimBestandenOp(request);
            }
        } else if (vraagtContract(request)) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.ALLOW, "POST, GET");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    /** What no operation has kept. */
    private static void ruimBestandenOp(HttpServletRequest request) {
        if (request.getAttribute(Bestandsinname.ATTRIBUUT) instanceof Bestandsinname bestanden) {
            bestanden.close();
        }
    }

    private static boolean isBericht(HttpServletRequest request) {
        return "POST".equals(request.getMethod());
    }

    private static boolean vraagtContract(HttpServletRequest request) {
        String vraag = request.getQueryString();
        return "GET".equals(request.getMethod())
                && vraag != null
                && CONTRACT.matcher(vraag).matches();
    }

    /** Hides a Content-Type with a character set that CXF cannot name; {@link Mediatype} reads the header itself, and refuses it. */
    private static final class LeesbareTekenset extends HttpServletRequestWrapper {

        LeesbareTekenset(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getContentType() {
            String contentType = super.getContentType();
            String tekenset = contentType == null ? null : HttpHeaderHelper.findCharset(contentType);
            boolean onbekend = tekenset != null && HttpHeaderHelper.mapCharset(tekenset) == null;
            return onbekend ? MediaType.APPLICATION_OCTET_STREAM_VALUE : contentType;
        }

        @Override
        public @Nullable String getCharacterEncoding() {
            return null;
        }
    }
}
