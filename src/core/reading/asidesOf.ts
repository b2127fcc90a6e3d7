import type { ReadingContext } from './ReadingContext.js';
import { readPeriods } from './periods/readPeriods.js';
import type { Token } from './tokens/Token.js';

/** Tokens that say nothing of what is asked for: `start` inclusive, `end` exclusive. */
export interface Aside {
  readonly start: number;
  readonly end: number;
}

const alternatives = (words: string): string => `(?:${words.trim().split(/\s+/).join('|')})`;

/** What people do with an answer, which changes nothing of it; never what the answer shows. */
const deeds = alternatives(`
  ring rings ringing call calls calling phone phoning chase chased chasing visit visiting plan
  planning fill filling raise raising discuss discussing consolidate consolidating negotiate
  negotiating renegotiate renegotiating hand handing send sending print printing prepare preparing
  present presenting warn warning email emailing message messaging arrange arranging decide deciding
  brief briefing speak speaking talk talking start starting tidy tidying write writing pin hang
  load loading pack packing walk walking drive driving visit challenge challenging push pushing
  escalate escalating ask asking clear clearing sort sorting dealt deal dealing handled handle
  tackle tackled rung called phoned reviewed reviewing review audit auditing count counting
  paste pasting copy copying export exporting argue prove justify budget budgeting organise organising organize organizing allocate divert
`);

/** Occasions that an answer is for. */
const occasions = alternatives(`
  meeting meetings review reviews call calls audit audits board briefing briefings presentation
  visit visits handover huddle standup deck report reports reporting planning count counts
  stocktake recount boss manager management finance team records record reference negotiation
  negotiations conference workshop budget schedule roster spreadsheet slide slides whiteboard
`);

const people =
  '(?:i|we|they|he|she|someone|somebody|(?:the |my |our )?(?:boss|manager|director|team))';
const wish =
  '(?:want|need|have|like|plan|hope|intend|mean|try|wish|wants|needs|has|will|am going|are going|am|are|' +
  'am trying|are trying|would like|am planning|are planning|must|can|could|should|should be able|may)';

/** How a clause begins that only tells why something is asked, or what is done with it. */
const openings: readonly RegExp[] = [
  new RegExp(
    `^(?:and |so |so that |because |as |then )?${people} ${wish} (?:to )?(?:be )?${deeds}\\b`
  ),
  new RegExp(`^(?:so |so that )${people} ${wish} (?:to )?(?:be )?${deeds}\\b`),
  new RegExp(`^${people} ${deeds}\\b`),
  new RegExp(`^(?:in order )?to ${deeds}\\b`),
  new RegExp(
    `^(?:those|these|they|that one|the ones) (?:get|go|will be|are going to be|need to be|should be|have to be|are|will get) ${deeds}\\b`
  ),
  new RegExp(
    `^(?:am |are )?(?:thinking|planning|trying|hoping|looking|about|going|wanting|preparing) (?:of|about|to|on|for) (?:${deeds}|switching|changing|dropping|closing|moving|cutting)\\b`
  ),
  new RegExp(
    `^(?:it|this|that|they|these) (?:is|are) (?:all |just )?(?:needed |wanted )?for (?:the |my |our |a |an |this |tomorrows |todays |next )?(?:\\w+ )?${occasions}\\b`
  ),
  new RegExp(
    `^(?:i |we )?(?:need|needed|want|wanted) (?:it|this|them|that|these) (?:for|before|by) (?:the |my |our |a |an |this )?(?:\\w+ )?(?:${occasions}|end of day|lunch)\\b`
  ),
  new RegExp(
    `^for (?:the |my |our |a |an |this |todays |tomorrows )?(?:\\w+ )?${occasions}(?: purposes)?$`
  ),
  new RegExp(`^(?:i |we )?(?:have|got|have got) (?:a|an|the|my|our) (?:\\w+ )?${occasions}\\b`),
  /^(?:just )?(?:checking|curious|wondering|asking)(?: for a friend)?$/,
  /^(?:no rush|when you have a (?:moment|minute|second)|if you can|if possible|asap|as soon as possible|quick one|quick question|easy one|one more thing|one more|another one|for info|for information|fyi|for reference|for planning|for counting|much appreciated|many thanks|nice one|ta|cheers|thanks|thanks a lot|thank you|ok|okay)$/
];

/** Clauses that are known from the first word to the last, whatever words they are made of. */
const whole: readonly RegExp[] = [
  new RegExp(
    '^(?:id|i would|we would|so i can|so we can|i could|we could|i can|we can|would) ' +
      '(?:rather |like to |prefer to )?(?:do|combine|take|deliver|bring|drop|make) ' +
      '(?:both|them|it all|the two|them both|them all|one trip) ?' +
      '(?:in one go|together|at once|in one run|in one trip|on one run|at the same time|in one stop|of it)?$'
  )
];

/** Words that would change what is asked for, wherever they stand. */
const telling = new RegExp(
  `\\b${alternatives(`only except excluding without per each every top most least above below than
    versus vs compared instead also plus both which who what how per by sorted ranked total average
    sum share percent % highest lowest biggest smallest`)}\\b`
);

/**
 * Clauses that only tell why something is asked: "I want to ring round before they go late",
 * "it is for the review on Thursday". A clause with a number, a name of the data or a word that
 * asks for something is none.
 */
export function asidesOf(tokens: readonly Token[], context: ReadingContext): readonly Aside[] {
  // "OK, and WH03?": said before a question, it says nothing; "is the stock ok" asks for it.
  const opener = isOk(tokens[0]) && tokens.length > 1 ? [{ start: 0, end: 1 }] : [];
  const clauses = clausesOf(tokens);
  const purposes = clauses.flatMap(clause => purposeOf(tokens, clause, context));
  if (clauses.length < 2) {
    return [...opener, ...purposes];
  }
  const asides = clauses.filter(clause => isAside(tokens, clause, context));
  const headings = clauses.flatMap(clause => headingOf(tokens, clause, context));
  const found = asides.length < clauses.length ? [...asides, ...headings] : [];
  return [...opener, ...found, ...purposes];
}

/** "List the lines so I can paste them into a PO": what an answer is for, at the end of a clause. */
function purposeOf(
  tokens: readonly Token[],
  { start, end }: Aside,
  context: ReadingContext
): readonly Aside[] {
  for (let at = start + 1; at < end; at += 1) {
    const isPurpose = tokens[at]?.text === 'so' && isAside(tokens, { start: at, end }, context);
    if (isPurpose) {
      return [{ start: at, end }];
    }
  }
  return [];
}

const isOk = (token: Token | undefined): boolean => token?.text === 'ok' || token?.text === 'okay';

function clausesOf(tokens: readonly Token[]): readonly Aside[] {
  const clauses: Aside[] = [];
  let start = 0;
  for (let at = 0; at <= tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || isBreak(token)) {
      if (at > start) {
        clauses.push({ start, end: at });
      }
      start = at + 1;
    }
  }
  return clauses;
}

const isBreak = ({ kind, text }: Token): boolean =>
  kind === 'punctuation' && /^[.,;:?!()…-]$/.test(text);

function isAside(
  tokens: readonly Token[],
  { start, end }: Aside,
  { members, today }: ReadingContext
): boolean {
  const clause = tokens.slice(start, end);
  const text = clause.map(token => token.text).join(' ');
  if (whole.some(pattern => pattern.test(text))) {
    return true;
  }
  if (!openings.some(opening => opening.test(text)) || telling.test(text)) {
    return false;
  }
  const hasNumber = clause.some(({ kind }) => kind === 'number' || kind === 'code');
  const places = clause.map((_token, index) => start + index);
  const hasName = places.some(at =>
    members.find(tokens, at).some(found => found.exact && found.end <= end && found.score >= 0.9)
  );
  const hasPeriod = places.some(at => readPeriods(tokens, at, today).length > 0);
  const isOccasion = occasion.test(text);
  return !hasNumber && !hasName && (!hasPeriod || isOccasion);
}

const occasion = new RegExp(
  `\\b(?:the|a|an|my|our|for|this|next|tomorrows|todays) (?:\\w+ )?${occasions}\\b`
);

const headingWords: ReadonlySet<string> = new Set(
  'for at in on the a an my our this of cycle stock inventory full weekly monthly daily is'.split(
    ' '
  )
);
const isOccasionWord = new RegExp(`^${occasions}$`);

/** "Cycle count for WH02 tomorrow: …": the occasion and its day, but not the place it is at. */
function headingOf(
  tokens: readonly Token[],
  { start, end }: Aside,
  { members, today }: ReadingContext
): readonly Aside[] {
  const isHeading = [':', '.', '-', ';'].includes(tokens[end]?.text ?? '');
  const asides: Aside[] = [];
  let hasOccasion = false;
  for (let at = start; at < end;) {
    const word = tokens[at]?.text ?? '';
    const member = members.find(tokens, at).find(found => found.exact && found.end <= end);
    const period = readPeriods(tokens, at, today).find(found => found.end <= end);
    if (isOccasionWord.test(word)) {
      hasOccasion = true;
      asides.push({ start: at, end: at + 1 });
      at += 1;
    } else if (member) {
      at = member.end;
    } else if (period) {
      asides.push({ start: at, end: period.end });
      at = period.end;
    } else if (headingWords.has(word)) {
      asides.push({ start: at, end: at + 1 });
      at += 1;
    } else {
      return [];
    }
  }
  return isHeading && hasOccasion ? asides : [];
}
