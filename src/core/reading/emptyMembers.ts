import type { DimensionName } from '../semantics/model/Dimension.js';
import type { ReadingContext } from './ReadingContext.js';
import type { Token } from './tokens/Token.js';

/** Words that ask to show members of a group that have nothing, too: `end` is exclusive. */
export interface EmptyMembers {
  readonly end: number;
  /** The members as they were named, "areas with zero"; null for "zeros too". */
  readonly of: DimensionName | null;
}

const zero =
  '(?:a |an |the )?(?:0|zero|zeros|zeroes|0s|nil|nils|none|nothing|blank|blanks|empty|empties)';
/** What keeps them whatever else is said; "show" and "list" need to say what they are shown as. */
const keep =
  '(?:incl|including|include|includes|keep|keeping|even|plus|add|adding|also show|also list|not just|not only|' +
  '(?:do not|without|never) (?:leave|leaving|drop|dropping|skip|skipping|hide|hiding|lose|losing|omit|omitting|exclude|excluding|cut|forget)(?: out| off)?)';
const show = `(?:${keep}|with|show|showing|list|listing|put|give|print|use)`;
const lead = '(?:and |also |please |but |me )*';
const tail =
  '(?: (?:in|too|as well|there|visible|included|shown|kept|listed|please|also|in the list|on the list|in the table))*';
const who =
  '(?:(?:all|also|of|the|our|my) )*(?:any )??(?<who>any|anyone|ones|those|groups|members|rows|[a-z]+?(?: [a-z]+?)??)';
const link = '(?:that |which |who |we |they |i )*';
const have = '(?:with|having|at|on|have|has|had|get|got|are|is)';
/** What those members do not have: a few words that are known, "never ordered from", "no sales". */
const what = '(?<what>(?: [a-z]+){0,4}?)';
const lacks = [
  `${link}${have}(?: only| just)? ${zero}${what}`,
  `${link}${have} (?:no|not any|zero|0)${what}`,
  `without(?: any| a| an)?${what}`,
  `${link}(?:have |has |had |did |do |does |are |were |is |was )?(?:not|never)${what}`,
  `${link}(?<verb>[a-z]+) (?:nothing|none)${what}`
];
const shownAs =
  '(?: (?:should|must|need to|needs to|can|to))?(?: still| also| be| all| up| in)*' +
  '(?: (?:appear|show|shown|show up|listed|be there|included|count|come up|stay|kept))?(?: still| also| up| in)*(?: ,)?(?: (?:as|with|at|=))*';

const clause = (words: string): RegExp => new RegExp(`^${lead}${words}${tail}$`);

/** From the first word to the end of the clause. */
const patterns: readonly RegExp[] = [
  clause(`${show}(?: the| all| in| also)* ${zero}`),
  clause(`${zero}(?: (?:rows|lines|groups|counts))? (?:too|as well|included|shown|kept|also)`),
  clause(
    `(?:${show} )?(?:me )?${zero} (?:if|when|where)(?: there is| there are| they have| it has)?(?: never [a-z]+| none| nothing| no [a-z]+| not any)`
  ),
  clause(
    `(?:all|every)(?: the| of the)? ${who}(?: (?:listed|shown|please|included|in))* (?:even|also) (?:if|when|where|those|the ones|ones)(?: with| at| it is| its| they are| they have| there is| there are| the count is)* ${zero}`
  ),
  clause(`${keep} (?:never|not yet)${what}`),
  ...lacks.flatMap(lack => [
    clause(`(?:${show} )?(?:me )?${zero} (?:for|against|next to) ${who} ${lack}`),
    clause(`${keep} ${who} ${lack}(?:${shownAs} ${zero})?`),
    clause(`(?:${show} )?(?:me )?${who} ${lack}${shownAs} ${zero}`),
    clause(
      `${who} ${lack} (?:should|must)(?: still| also)* (?:appear|show|be shown|show up|be listed|be there|be included|stay)`
    )
  ])
];

/** Words that stand for members without naming them. */
const vague: ReadonlySet<string> = new Set([
  'any',
  'anyone',
  'ones',
  'those',
  'groups',
  'members',
  'rows'
]);

/** Whether a clause from `start` on asks to keep the members that have nothing, up to where it ends. */
export function emptyMembers(
  tokens: readonly Token[],
  start: number,
  context: ReadingContext
): EmptyMembers | null {
  const end = clauseEnd(tokens, start);
  for (const until of [end, clauseEnd(tokens, end + 1)]) {
    const text = textOf(tokens, start, until);
    for (const pattern of patterns) {
      const found = pattern.exec(text);
      const { who: named = null, what: lacked = '', verb = '' } = found?.groups ?? {};
      const of = found && membersOf(tokens, start, until, named, context);
      if (found && of !== undefined && areKnown(`${verb} ${lacked}`, context)) {
        return { end: until, of: of ?? null };
      }
    }
  }
  return null;
}

/** The dimension of the words; null where they name none, undefined where they are something else. */
function membersOf(
  tokens: readonly Token[],
  start: number,
  end: number,
  who: string | null,
  { lexicon }: ReadingContext
): DimensionName | null | undefined {
  const words = who?.split(' ') ?? [];
  if (words.every(word => vague.has(word))) {
    return null;
  }
  for (let at = start; at < end; at += 1) {
    if (words.every((word, index) => tokens[at + index]?.text === word)) {
      const match = lexicon
        .match(tokens, at, () => true)
        .find(each => each.end === at + words.length && each.typos === 0);
      const named = match?.senses.flatMap(sense =>
        sense.kind === 'noun' && sense.dimension ? [sense.dimension] : []
      );
      return named?.[0];
    }
  }
  return undefined;
}

const areKnown = (words: string, { lexicon }: ReadingContext): boolean =>
  words
    .trim()
    .split(' ')
    .every(word => word === '' || lexicon.has(word));

/** A clause ends at punctuation, but for the point of "incl.". */
const isBreak = (tokens: readonly Token[], at: number): boolean =>
  /^[.,;:?!()-]$/.test(tokens[at]?.text ?? '.') && tokens[at - 1]?.text !== 'incl';

function clauseEnd(tokens: readonly Token[], from: number): number {
  let at = Math.min(from, tokens.length);
  while (at < tokens.length && !isBreak(tokens, at)) {
    at += 1;
  }
  return at;
}

const textOf = (tokens: readonly Token[], start: number, end: number): string =>
  tokens
    .slice(start, end)
    .filter(({ text }, index) => text !== '.' || index === 0)
    .map(({ text }) => text)
    .join(' ');
