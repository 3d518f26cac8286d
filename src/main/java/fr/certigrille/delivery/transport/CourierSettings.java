package fr.certigrille.delivery.transport;

import fr.certigrille.finding.Messages;
import java.time.Clock;

/**
 * How lots are taken to destinations.
 *
 * @param messages words for what people receive
 * @param clock dates letters
 * @param backoff when to try again
 * @param pause waits until then
 */
public record CourierSettings(Messages messages, Clock clock, Backoff backoff, Pause pause) {}
