@NullMarked
package nl.machtigingen.tls;

import org.jspecify.annotations.NullMarked;
