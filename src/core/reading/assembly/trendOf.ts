import { measureNamed } from '../../semantics/model/semanticModel.js';
import type { SemanticQuery } from '../../semantics/SemanticQuery.js';
import type { Period } from '../periods/Period.js';
import { shiftPeriod } from '../periods/shiftPeriod.js';
import type { Slots } from './Slots.js';

/** What "now" means of a price that needs a window, where the question names none. */
const recently: Period = { kind: 'last', count: 90, unit: 'day' };

/**
 * "Cost more than a year ago": a price has no age, so it is the price of late against the price
 * of the same days back then.
 * @returns null where the question does not ask it
 */
export function trendOf({
  draft,
  measures,
  assumed
}: Slots): Pick<SemanticQuery, 'period' | 'versus' | 'having'> | null {
  const [measure, ...more] = measures;
  const [age, ...periods] = draft.periods;
  const isPrice = measure !== undefined && measureNamed(measure.name).unit === 'price';
  const isAlone = more.length + periods.length + draft.relatives.length + draft.events.length === 0;
  if (!isPrice || !isAlone || age?.of.period.kind !== 'age') {
    return null;
  }
  const { is, count, unit } = age.of.period;
  const operator = ageOperators[is];
  assumed.add('period');
  return {
    period: { period: recently, direction: 'past', event: null },
    versus: shiftPeriod(recently, -count, unit),
    having: [{ measure: 0, of: 'change', operator, value: 0 }]
  };
}

const ageOperators = { over: '>', atLeast: '>=', under: '<', atMost: '<=' } as const;
