/** The present moment. The only place in the mini-program that reads the device's clock. */
export function now(): Date {
  return new Date();
}

/** The present moment as an ISO 8601 instant in UTC. */
export function nowAsInstant(): string {
  return now().toISOString();
}
