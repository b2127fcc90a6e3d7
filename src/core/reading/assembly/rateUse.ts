import { measureNamed } from '../../semantics/model/semanticModel.js';
import { isAdditive } from '../../semantics/compiler/measureColumns.js';
import { settlesStatus } from '../../semantics/compiler/settlesStatus.js';
import { plainUse, type MeasureUse, type SimpleFilter } from '../../semantics/SemanticQuery.js';
import { addDate } from './addDate.js';
import { countOfRelation, quantityMeasures, rowsOfFamily } from './conventions.js';
import type { Rate } from './Draft.js';
import { isOneOrder } from './settleTime.js';
import type { Slots } from './Slots.js';

/** What rows must be to be late or not: only what is open can be late, only what came in came late. */
const wholes: Readonly<Record<string, string>> = {
  late_sales: 'open_sales',
  overdue: 'open_purchases',
  received_late: 'received'
};

/** A rate as a figure; null where the words do not tell of what. */
export function rateUse(slots: Slots, rate: Rate): MeasureUse | null {
  const filters = rate.filters.map(filter => ofReceipts(slots, filter));
  const name = nameOf(slots, rate);
  const isOfOrders = name === 'sales_orders' || name === 'purchase_orders';
  if (
    !name ||
    !isAdditive(measureNamed(name).unit) ||
    (isOfOrders && slots.filters.some(isOneOrder)) // "how much of SO-1204 is shipped": of its units
  ) {
    return null;
  }
  for (const filter of filters) {
    const whole = filter.kind === 'named' ? wholes[filter.name] : undefined;
    if (whole && !slots.filters.some(settlesStatus)) {
      slots.filters.push({ kind: 'named', name: whole, negated: false });
      slots.assumed.add('status');
    }
    if (whole === 'received' && slots.draft.events.length === 0) {
      addDate(slots.draft, -1, 'actual_delivery_date');
      slots.assumed.add('event');
    }
  }
  return { ...plainUse(name), filters, rate: true };
}

function nameOf({ family }: Slots, { figure, noun }: Rate): string | null {
  switch (figure?.kind) {
    case 'measure':
      return figure.name;
    case 'counted':
      return figure.noun.count;
    case 'quantity':
      return family && quantityMeasures[figure.of][family];
    case undefined:
      return noun?.count ?? (family && countOfRelation[rowsOfFamily[family]]);
  }
}

/** What was late in a window that is over came in late; what is overdue is so now. */
function ofReceipts({ draft }: Slots, filter: SimpleFilter): SimpleFilter {
  const dated = draft.periods.length > 0 || draft.events.length > 0;
  return filter.kind === 'named' && filter.name === 'overdue' && dated
    ? { ...filter, name: 'received_late' }
    : filter;
}
