/**
 * The shared types of the contract in our own records and back, for whoever speaks the contract on either side: the endpoints, and the
 * clients of insurers. Generated types end here.
 */
@NullMarked
package nl.machtigingen.vertaling;

import org.jspecify.annotations.NullMarked;
