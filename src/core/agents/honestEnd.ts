import type { Choice, Outcome } from '../answer/Outcome.js';
import type { QueryWords } from '../answer/QueryWords.js';
import type { Translation } from '../language/Translation.js';
import type { Asking, UnansweredReading } from '../reading/Reading.js';
import { dimensions } from '../semantics/model/Dimension.js';
import type { PersonaName } from '../session/personas.js';
import type { Filter, SemanticQuery } from '../semantics/SemanticQuery.js';
import { barredTopic, nearestFigures } from './nearestFigures.js';
import { suggestions } from './suggestions.js';

interface Circumstances {
  readonly question: string;
  readonly persona: PersonaName;
  readonly words: QueryWords;
  readonly trans: Translation;
  readonly today: string;
  /** The question with a word that is not known put right, each of them one that is read. */
  readonly putRight: readonly { readonly word: string; readonly question: string }[];
}

/** How a question ends that the compiler does not answer: said, never guessed. */
export function honestEnd(reading: UnansweredReading, circumstances: Circumstances): Outcome {
  const { question, persona, words, trans, today, putRight } = circumstances;
  const usual = suggestions[persona].map(offer);
  const inPlace = (topic: string, names: readonly Filter[]): readonly Choice[] => {
    const queries = nearestFigures(topic, names, persona, today);
    return queries.length > 0 ? queries.map(query => offerOf(query, words)) : usual;
  };
  switch (reading.kind) {
    case 'ambiguous':
      return {
        kind: 'clarify',
        question,
        message: questionBack(reading.asks, trans),
        options: reading.queries.map(query => ({
          label: words.query(query),
          request: { kind: 'reading', reading: query, text: words.query(query) }
        }))
      };
    case 'barred':
      return {
        kind: 'refuse',
        question,
        message: trans.__(
          'As %1 you may not see “%2”. %3 may.',
          persona,
          reading.words,
          reading.readers.join(trans.__(' and '))
        ),
        mayAsk: reading.readers,
        offers: inPlace(barredTopic(reading.isMoney, persona), reading.names)
      };
    case 'write':
      return {
        kind: 'refuse',
        question,
        message: trans.__('This assistant only reads: it changes nothing in the data.'),
        mayAsk: [],
        offers: usual
      };
    case 'beyond':
      return {
        kind: 'unknown',
        question,
        message: trans.__(beyondTexts[reading.topic] ?? '%1 is not in the data.', reading.words),
        offers: inPlace(reading.topic, reading.names)
      };
    case 'unknown-words':
      return {
        kind: 'unknown',
        question,
        message: [
          trans._n(
            'I do not know the word %2.',
            'I do not know the words %2.',
            reading.words.length,
            reading.words.map(word => `“${word}”`).join(', ')
          ),
          ...putRight.slice(0, 1).map(({ word }) => trans.__('Did you mean “%1”?', word))
        ].join(' '),
        offers: putRight.length > 0 ? putRight.map(each => offer(each.question)) : usual
      };
    case 'unclear':
      return {
        kind: 'unknown',
        question,
        message: trans.__(
          'I know these words, but not what they ask for together. Say what to show, of what, and for when.'
        ),
        offers: usual
      };
  }
}

function questionBack(asks: Asking, trans: Translation): string {
  switch (asks.kind) {
    case 'reading':
      return trans.__('This can be read in more than one way. Which do you mean?');
    case 'figure':
      return trans.__('“%1” can mean more than one thing. Which do you mean?', asks.words);
    case 'subject':
      return trans.__('What is to be shown?');
    case 'name':
      return trans.__('Several go by the name “%1”. Which do you mean?', asks.words);
    case 'no-such':
      return trans.__(
        'No %1 is called “%2”. Which do you mean?',
        trans.__(dimensions[asks.dimension].label),
        asks.words
      );
    case 'stops':
      return trans.__('A route is for the stops of one warehouse on one day. Which do you mean?');
  }
}

const offer = (text: string): Choice => ({ label: text, request: { kind: 'question', text } });

function offerOf(reading: SemanticQuery, words: QueryWords): Choice {
  const label = words.query(reading);
  return { label, request: { kind: 'reading', reading, text: label } };
}

/** What the tables cannot tell, with the nearest thing that they can. */
const beyondTexts: Readonly<Record<string, string>> = {
  weight: '“%1”: the data holds no weights. It can tell units, lines and orders.',
  volume: '“%1”: the data holds no areas or volumes. Capacity is known in units.',
  vehicle: '“%1”: the data holds no vehicles or drivers. It can tell orders by area and warehouse.',
  people: '“%1”: the data says nothing of people. It can tell orders by area and warehouse.',
  terms: '“%1”: the data holds no purchase terms. It can tell prices paid and lead times.',
  quality: '“%1”: the data holds no quality records. It can tell lines received complete.',
  currency: '“%1”: the data holds one currency only and does not name it.',
  invoices: '“%1”: the data holds no invoices, payments or taxes. It can tell order values.',
  freight:
    '“%1”: the data holds no costs of transport or storage. It can tell order values and stock value.',
  attributes:
    '“%1”: of a product the data knows its group, supplier, standard cost and list price, and its stock settings.',
  contact:
    '“%1”: the data holds no contacts. Of a customer it knows the name and the delivery addresses.',
  clock: '“%1”: the data knows days, not times of day.',
  distance: '“%1”: the data holds no distances. It can tell orders by delivery area.',
  allocation:
    '“%1”: stock is not reserved for orders in the data. It can tell stock, and units still to go.',
  emissions: '“%1”: the data says nothing of emissions.',
  targets: '“%1”: the data holds no targets or budgets. It can compare with an earlier period.',
  planning:
    '“%1” is a question for planning. Say of which product, supplier, warehouse or orders, and for when.',
  snapshot: '“%1”: stock is known as it is now, not on a past day.',
  overdue: '“%1”: what is overdue is so now. What came in late then is known by its receipt.',
  punctuality:
    '“%1”: an order has one delivery date, so past punctuality is not known. It can tell what is late now, and what went out complete.'
};
