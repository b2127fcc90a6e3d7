import type { Filter } from '../../semantics/SemanticQuery.js';
import { settlesStatus } from '../../semantics/compiler/settlesStatus.js';
import type { Draft } from './Draft.js';

/** "Per warehouse: open lines, units to go and their value": in a list of figures, rows are counted. */
export function countInList({ nouns, groups, figures, counts, ranks }: Draft): void {
  const [split] = groups;
  const listed = nouns.findIndex(
    ({ at, of }) =>
      of.isPlural &&
      of.noun.rows !== null &&
      of.noun.count !== null &&
      split !== undefined &&
      split.at < at &&
      figures.some(figure => figure.at > at)
  );
  const noun = nouns[listed];
  if (noun && counts.length === 0 && ranks.length === 0) {
    nouns.splice(listed, 1);
    figures.push({
      at: noun.at,
      of: { figure: { kind: 'counted', noun: noun.of.noun }, average: false }
    });
    figures.sort((a, b) => a.at - b.at);
  }
}

/** What is still to go stands on open orders, and so do the lines that it is counted with. */
export function onlyOpenLines({ filters, figures }: Draft): void {
  const short = filters.find(({ of }) => of.kind === 'named' && openOf[of.name]);
  const counted = figures.some(({ of }) => of.figure.kind === 'counted');
  const toGo = figures.some(
    ({ of: { figure } }) =>
      (figure.kind === 'quantity' && figure.of === 'quantity-to-go') ||
      (figure.kind === 'measure' && figuresToGo.has(figure.name))
  );
  const name = short?.of.kind === 'named' ? openOf[short.of.name] : undefined;
  if (short && name && counted && toGo && !filters.some(({ of }) => settlesStatus(of))) {
    const open: Filter = { kind: 'named', name, negated: false };
    filters.push({ at: short.at, of: open });
  }
}

const openOf: Readonly<Record<string, string>> = {
  line_to_go: 'open_sales',
  line_outstanding: 'open_purchases'
};

const figuresToGo: ReadonlySet<string> = new Set([
  'units_to_go',
  'value_to_go',
  'units_on_order',
  'value_on_order'
]);
