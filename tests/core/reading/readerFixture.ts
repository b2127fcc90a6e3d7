import type { DimensionName } from '../../../src/core/semantics/model/Dimension';
import type { SemanticQuery } from '../../../src/core/semantics/SemanticQuery';
import type { PersonaName } from '../../../src/core/session/personas';
import { EntityIndex } from '../../../src/core/reading/entities/EntityIndex';
import { standardLexicon } from '../../../src/core/reading/lexicon/standardLexicon';
import type { Reading } from '../../../src/core/reading/Reading';
import type { MemberCandidate, Turn } from '../../../src/core/reading/ReadingContext';
import { noRows } from '../../../src/core/reading/ShownRows';
import { readQuestion } from '../../../src/core/reading/readQuestion';

const entry = (dimension: DimensionName, key: string, name = key) => ({ dimension, key, name });

const index = new EntityIndex([
  entry('warehouse', 'WH01'),
  entry('warehouse', 'WH02'),
  entry('warehouse', 'WH03'),
  entry('product', 'P1001', 'Hex Bolt M8'),
  entry('product', 'P1002', 'Hex Bolt M10'),
  entry('product', 'P1003', 'Carton Box Small'),
  entry('product_group', 'Fasteners'),
  entry('product_group', 'Spare Parts'),
  entry('supplier', 'S001', 'Granite Tools'),
  entry('customer', 'C001', 'Acme Retail'),
  entry('customer', 'C002', 'Summit Stores'),
  entry('customer', 'C003', 'Summit Works'),
  entry('area', 'Northgate')
]);

const lexicon = standardLexicon();

/** A Wednesday. */
export const today = '2025-06-18';

const visible: Record<PersonaName, (dimension: DimensionName) => boolean> = {
  'Warehouse Manager': () => true,
  'Field Engineer': () => true,
  'Procurement Specialist': dimension => dimension !== 'customer' && dimension !== 'area'
};

/** Reads turns of one conversation; the last reading is returned. */
export function read(persona: PersonaName, ...turns: string[]): Reading {
  let previous: SemanticQuery | null = null;
  let history: readonly Turn[] = [];
  let reading: Reading = { kind: 'unclear' };
  for (const [turn, question] of turns.entries()) {
    const afterFailure: boolean = turn > 0 && previous === null;
    reading = readQuestion(question, {
      persona,
      today,
      lexicon,
      previous,
      turns: history,
      afterFailure,
      members: {
        find: (tokens, from): readonly MemberCandidate[] =>
          index.find(tokens, from).filter(({ dimension }) => visible[persona](dimension)),
        all: (dimension, most) => (visible[persona](dimension) ? index.all(dimension, most) : null),
        knows: word => index.knows(word)
      }
    });
    previous = reading.kind === 'read' ? reading.query : null;
    history = previous ? [{ query: previous, rows: noRows }, ...history] : history;
  }
  return reading;
}

/** The query of a question that must be read. */
export function queryOf(persona: PersonaName, ...turns: string[]): SemanticQuery {
  const reading = read(persona, ...turns);
  if (reading.kind !== 'read') {
    throw new Error(`“${turns.join('” → “')}” is ${JSON.stringify(reading)}`);
  }
  return reading.query;
}
