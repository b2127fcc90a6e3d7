import type { SenseKind } from '../lexicon/Sense.js';
import type { CompletionKind } from './Completion.js';

/** As what a sense is offered; other senses alone help nobody. */
export const phraseKind: Readonly<Partial<Record<SenseKind, CompletionKind>>> = {
  measure: 'figure',
  filter: 'filter',
  status: 'filter',
  noun: 'group',
  field: 'column',
  time: 'period'
};
