import { measureNamed } from '../../semantics/model/semanticModel.js';
import type { SemanticQuery } from '../../semantics/SemanticQuery.js';
import type { ReadingContext } from '../ReadingContext.js';
import { settleWhole } from '../settleWhole.js';
import type { Meaning, Span } from '../Span.js';

const breaks = /^[?:.–-]$/;
const plain: ReadonlySet<Meaning['kind']> = new Set(['frame', 'pronoun', 'sort', 'average']);
const carried: ReadonlySet<Meaning['kind']> = new Set(['members', 'period']);

/**
 * "How reliable is Borealis – on-time rate and fill rate?", "Which shed is fullest? Rank all by %
 * of capacity": what is asked loosely first is then asked in full. Whom and when it is asked of
 * holds for the rest.
 * @returns null where the first part asks for anything that the second does not
 */
export function settleLead(spans: readonly Span[], context: ReadingContext): SemanticQuery | null {
  const at = spans.findIndex(({ meaning, text }) => meaning.kind === 'frame' && breaks.test(text));
  const [lead, rest] = [spans.slice(0, at), spans.slice(at + 1)];
  if (at < 0 || !isRestated(lead, rest)) {
    return null;
  }
  const isSplit = rest.some(({ meaning }) => meaning.kind === 'noun');
  const kept = lead.filter(
    ({ meaning }) => carried.has(meaning.kind) || (!isSplit && isSubject(meaning))
  );
  // "Rank all of them": those that were named before.
  const words = rest.filter(({ meaning }) => meaning.kind !== 'widen' || meaning.what !== 'limit');
  const many = kept.map(span => (isSubject(span.meaning) ? { ...span, text: 'members' } : span));
  const query = settleWhole([...many, ...words], context);
  return query && query.measures.length > 0 ? query : null;
}

const isSubject = (meaning: Meaning): boolean =>
  meaning.kind === 'noun' && meaning.rows === null && meaning.dimension !== null;

function isRestated(lead: readonly Span[], rest: readonly Span[]): boolean {
  const names = rest.flatMap(({ meaning }) => (meaning.kind === 'measure' ? meaning.name : []));
  const figures = lead.filter(({ meaning }) => isFigure(meaning));
  const isVague = lead.some(({ meaning }) => meaning.kind === 'vague');
  const asksService = lead.some(
    ({ meaning, text }) =>
      meaning.kind === 'vague' && (meaning.topic === 'service' || judging.test(text))
  );
  const isRanked = lead.some(({ meaning }) => meaning.kind === 'rank') && figures.length > 0;
  return (
    names.length > 0 &&
    (!asksService || names.some(tellsService)) &&
    (isVague || isRanked) &&
    figures.every(({ meaning }) => isAmong(meaning, names)) &&
    lead.every((span, at) => isLoose(span, lead[at + 1], rest))
  );
}

/** Words of how well somebody does, as opposed to "how are we doing", which any figure may tell. */
const judging = /\b(best|better|worst|worse|good|bad|reliab|dependab|trustworth|problematic)/i;

/** How well somebody serves is a rate or a number of days, and no amount. */
const tellsService = (name: string): boolean =>
  ['percent', 'days'].includes(measureNamed(name).unit);

const isFigure = (meaning: Meaning): boolean =>
  meaning.kind === 'measure' ||
  meaning.kind === 'quantity' ||
  (meaning.kind === 'rank' && meaning.measure !== null);

function isAmong(meaning: Meaning, names: readonly string[]): boolean {
  if (meaning.kind === 'quantity') {
    const unit = meaning.of === 'value' ? 'money' : 'units';
    return names.some(name => measureNamed(name).unit === unit);
  }
  const name =
    meaning.kind === 'measure' ? meaning.name : meaning.kind === 'rank' ? meaning.measure : null;
  return name !== null && names.includes(name);
}

/** Whether a word of the first part says nothing that the second does not take up. */
function isLoose({ meaning }: Span, next: Span | undefined, rest: readonly Span[]): boolean {
  if (meaning.kind === 'vague') {
    return meaning.topic === 'standing' || meaning.topic === 'service';
  }
  if (meaning.kind === 'connective') {
    return ['of', 'in', 'is', 'those', 'with'].includes(meaning.word);
  }
  if (meaning.kind === 'noun') {
    // "Delivery performance" is of no row; goods are what stock is of.
    const isOfVague = next?.meaning.kind === 'vague';
    const nouns = rest.flatMap(span => (span.meaning.kind === 'noun' ? [span.meaning] : []));
    const isTaken = nouns.some(({ dimension }) => dimension === meaning.dimension);
    const isGoods = meaning.dimension === 'product' && meaning.rows === null;
    return isOfVague || isTaken || isGoods || (nouns.length === 0 && isSubject(meaning));
  }
  return (
    plain.has(meaning.kind) ||
    carried.has(meaning.kind) ||
    meaning.kind === 'rank' ||
    isFigure(meaning)
  );
}
