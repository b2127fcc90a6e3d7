import type { Translation } from '../../language/Translation.js';
import type { StopReason } from './DeliveryPlan.js';
import type { Unplanned } from './resolveStops.js';
import { textOfMinute } from './textOfMinute.js';

/** Why a stop has its place, in plain words; kilometres with one decimal. */
export function textOfReason(reason: StopReason, trans: Translation): string {
  switch (reason.kind) {
    case 'fixed':
      return trans.__('fixed here');
    case 'only':
      return trans.__('the only stop');
    case 'same-area':
      return trans.__('in the same area as the stop before');
    case 'only-place':
      return trans.__('adds %1 km; it fits nowhere else', reason.km.toFixed(1));
    case 'detour':
      return trans.__(
        'adds %1 km; anywhere else at least %2 km',
        reason.km.toFixed(1),
        reason.elsewhereKm.toFixed(1)
      );
  }
}

/** Why an order is on no route, in plain words. */
export function textOfUnplanned(reason: Unplanned, trans: Translation): string {
  switch (reason.why) {
    case 'no-location':
      return trans.__('it has no area, and its address names none');
    case 'unknown-area':
      return trans.__('the gazetteer does not have the area %1', reason.area);
    case 'several-areas':
      return trans.__('its address names several areas: %1', reason.areas.join(', '));
    case 'listed-twice':
      return trans.__('it is listed twice; it is planned once');
    case 'too-big':
      return trans.__(
        'its %1 units are more than the %2 of a vehicle',
        reason.units,
        reason.capacity
      );
    case 'too-late':
      return trans.__(
        'it cannot be reached before %1, and closes at %2',
        textOfMinute(reason.earliest),
        textOfMinute(reason.close)
      );
    case 'too-far':
      return trans.__('it takes %1 minutes there and back', Math.ceil(reason.minutes));
    case 'no-room':
      return trans.__('no vehicle has room and time left for it');
  }
}
