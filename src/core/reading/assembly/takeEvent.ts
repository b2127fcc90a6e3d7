import type { Draft, Event } from './Draft.js';

/** Puts a verb into a draft; some say themselves that it did not happen: "non movers". */
export function takeEvent({ events }: Draft, event: Event, at: number, denied: boolean): void {
  events.push({ at, of: { event, negated: denied !== (event.absent !== undefined) } });
}
