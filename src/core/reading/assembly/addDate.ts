import type { Draft } from './Draft.js';

/** The date that a window is of, where no verb has said another. */
export function addDate(draft: Draft, at: number, field: string | null): void {
  if (field === null || draft.events.some(({ of }) => !of.negated)) {
    return;
  }
  const purchase = field !== 'delivery_date';
  draft.events.push({
    at,
    of: {
      event: {
        kind: 'event',
        family: purchase ? 'purchase' : 'sales',
        relation: purchase ? 'purchase_order' : 'sales_order',
        field,
        filter: null,
        onlyWith: null
      },
      negated: false
    }
  });
}
