/**
 * Ends a run at once, without another attempt: what was asked for cannot be done, and the message tells its user what to do about
 * it. Anything else that a handler throws is a fault: tried again, and told to the IT administrator only.
 */
export class Refusal extends Error {
  override name = 'Refusal';
}
