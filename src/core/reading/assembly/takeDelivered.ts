import type { Draft } from './Draft.js';

/** What has arrived is counted by what came, not by what had been ordered. */
const arrived: Readonly<Record<string, string>> = {
  Delivered: 'delivered_units',
  Received: 'units_received',
  received: 'units_received'
};

/**
 * "How many units were delivered": the units delivered, as the two words together name them. Of
 * orders or lines that are spoken of, the units are still those of the orders.
 */
export function takeDelivered({ figures, events, nouns, filters, periods }: Draft): void {
  const [event, ...others] = events;
  const name = arrived[event?.of.event.filter ?? ''];
  const isOfRows =
    nouns.some(({ of }) => of.noun.rows !== null) ||
    figures.some(({ of }) => of.figure.kind !== 'quantity') ||
    filters.some(({ of }) => of.kind === 'members' && of.dimension.endsWith('_order'));
  if (!event || event.of.negated || !name || others.length > 0 || isOfRows) {
    return;
  }
  const [figure, ...more] = figures;
  if (figure?.of.figure.kind !== 'quantity' || figure.of.figure.of !== 'units') {
    return;
  }
  figures.splice(0, 1, { at: figure.at, of: { ...figure.of, figure: { kind: 'measure', name } } });
  if (more.length === 0) {
    // With a window, the verb still says which date it is of.
    const said = { at: event.at, of: { ...event.of, event: { ...event.of.event, filter: null } } };
    events.splice(0, 1, ...(periods.length > 0 ? [said] : []));
  }
}
