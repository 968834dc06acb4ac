/**
 * The request and the consent itself: its content, its status and its history. Knows the vocabulary; nothing of how it is asked,
 * checked, delivered or told.
 */
@NullMarked
package nl.machtigingen.machtiging;

import org.jspecify.annotations.NullMarked;
