import type { SimpleFilter } from '../../semantics/SemanticQuery.js';
import type { SenseOf } from '../lexicon/Sense.js';
import type { MeaningOf } from '../Span.js';
import type { Draft } from './Draft.js';

export type Condition = SenseOf<'filter'> | SenseOf<'status'> | MeaningOf<'members'>;

/** The filter that a word stands for. */
export function filterOf(meaning: Condition, negated: boolean): SimpleFilter {
  switch (meaning.kind) {
    case 'filter':
      return { kind: 'named', name: meaning.name, negated: negated !== (meaning.negated ?? false) };
    case 'status':
      return { kind: 'members', dimension: meaning.dimension, keys: [meaning.value], negated };
    case 'members':
      return { kind: 'members', dimension: meaning.dimension, keys: [...meaning.keys], negated };
  }
}

/** "Customers without late orders" are not those with an order that is not late. */
export function deniesExistence(meaning: Condition, { nouns, figures }: Draft): boolean {
  const said = [
    ...nouns.map(({ of }) => of.noun),
    ...figures.flatMap(({ of: { figure } }) => (figure.kind === 'counted' ? figure.noun : []))
  ];
  const ofMembers = said.some(({ dimension, rows }) => dimension !== null && rows === null);
  return ofMembers && meaning.kind === 'filter' && meaning.family !== 'stock';
}
