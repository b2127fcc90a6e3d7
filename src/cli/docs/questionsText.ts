import { periodPhrases } from '../../core/reading/completion/periodPhrases.js';
import type { Lexicon } from '../../core/reading/lexicon/Lexicon.js';
import type { Sense } from '../../core/reading/lexicon/Sense.js';
import { businessMetrics } from '../../core/semantics/model/businessMetrics.js';
import { dimensions } from '../../core/semantics/model/Dimension.js';
import type { RelationName } from '../../core/semantics/model/Relation.js';
import {
  maySee,
  measures,
  namedFilters,
  readersOf
} from '../../core/semantics/model/semanticModel.js';
import { personaNames, type PersonaName } from '../../core/session/personas.js';
import { examples } from './examples.js';
import { exampleWords } from './exampleWords.js';

/** Other words for a thing that are worth telling. */
const mostWords = 3;

/** One month stands for all. */
const periods = periodPhrases([]).filter(phrase => !/\p{Lu}/u.test(phrase) || /March/.test(phrase));

/** docs/questions.md: what can be asked, as the model and the lexicon have it. */
export function questionsText(lexicon: Lexicon): string {
  return `${[
    '# What can be asked',
    'Written by `npm run docs` from the semantic model and the lexicon. Every example is asked by a test.',
    'Ask as you would ask a colleague: in a sentence or in telegram style, with typos, in any order. ' +
      'While you type, the panel completes figures, conditions, groups, periods and names. ' +
      'Each answer says how it was understood, and what was assumed. A word that is not understood is ' +
      'named, and never passed over.',
    ...personaNames.flatMap(examplesOf),
    '## Figures',
    ...byReaders(
      [...measures.values()].map(({ name, label, definition, on }) => ({
        relations: Object.keys(on) as RelationName[],
        line: line(
          label,
          definition,
          wordsFor(lexicon, label, sense => isMeasure(sense, name))
        )
      }))
    ),
    '## Conditions',
    ...byReaders(
      [...namedFilters.values()].map(({ name, label, definition, relations }) => ({
        relations,
        line: line(
          label,
          definition,
          wordsFor(lexicon, label, sense => isFilter(sense, name))
        )
      }))
    ),
    '## Groups',
    'Figures are split “by” these, and narrowed to their members by name or code.',
    listOf(groupLines()),
    'They are split by time, too: per day, week, month, quarter, year, or by weekday. Weeks start on Monday.',
    '## Periods',
    `${periods.map(quoted).join(', ')}, and the like with other numbers, dates and months.`,
    '## Words of your company',
    'An administrator adds words in the settings of the Supply Chain Assistant (or in JupyterLab’s ' +
      '`overrides.json`, for everyone): synonyms of words that the assistant knows, metrics made of a ' +
      'figure and conditions, and labels of values. They hold at once, show nobody more data, and what ' +
      'is wrong with them is told with its line. `npm run ask -- --words FILE` takes the same from a file.',
    `\`\`\`json\n${jsonOf({ vocabulary: exampleWords })}\n\`\`\``,
    `Figures for metrics: ${listed(measures)}.`,
    `Conditions for metrics: ${listed(namedFilters)}.`
  ].join('\n\n')}\n`;
}

/** Once for each name: an order is another thing to each persona. */
function groupLines(): readonly string[] {
  const readers = new Map<string, readonly PersonaName[]>();
  for (const { name, label } of Object.values(dimensions)) {
    const known = readers.get(label) ?? [];
    readers.set(label, [...known, ...personaNames.filter(persona => maySee(persona, name))]);
  }
  return [...readers].map(([label, personas]) =>
    personas.length === personaNames.length
      ? `**${label}**`
      : `**${label}** (${personas.join(', ')})`
  );
}

function examplesOf(persona: PersonaName): readonly string[] {
  const names = businessMetrics.filter(({ of }) => of[persona]).map(({ name }) => `\`${name}\``);
  return [
    `## As ${persona}`,
    listOf(
      examples.flatMap(({ construct, turns }) => {
        const asked = turns[persona];
        return asked ? [`${construct}: ${asked.map(quoted).join(', then ')}`] : [];
      })
    ),
    `By name: ${names.join(', ')}.`
  ];
}

interface Told {
  readonly relations: readonly RelationName[];
  readonly line: string;
}

/** Under a heading for those who may see them. */
function byReaders(told: readonly Told[]): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const { relations, line: text } of told) {
    const readers = personaNames.filter(persona =>
      relations.some(relation => readersOf(relation).includes(persona))
    );
    const heading = readers.length === personaNames.length ? 'Everyone' : readers.join(', ');
    groups.set(heading, [...(groups.get(heading) ?? []), text]);
  }
  return [...groups].flatMap(([heading, lines]) => [`### ${heading}`, listOf(lines)]);
}

function line(label: string, definition: string, words: readonly string[]): string {
  const also = words.length > 0 ? ` Also: ${words.map(quoted).join(', ')}.` : '';
  return `**${label}**: ${definition}${also}`;
}

function wordsFor(
  lexicon: Lexicon,
  label: string,
  means: (sense: Sense) => boolean
): readonly string[] {
  const words = lexicon.phrases.filter(({ senses }) => senses.some(means)).map(({ text }) => text);
  const told: string[] = [];
  for (const word of words) {
    // Plurals and longer forms of what is told already tell nothing new.
    if (![label, ...told].some(known => word.startsWith(known.slice(0, -1)))) {
      told.push(word);
    }
  }
  return told.slice(0, mostWords);
}

const isMeasure = (sense: Sense, name: string): boolean =>
  sense.kind === 'measure' && sense.name === name;

const isFilter = (sense: Sense, name: string): boolean =>
  sense.kind === 'filter' && sense.name === name;

/** With a list of one text on one line. */
const jsonOf = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(/\[\s+("[^"]*")\s+\]/g, '[$1]');

const listed = (names: ReadonlyMap<string, unknown>): string =>
  [...names.keys()]
    .sort()
    .map(name => `\`${name}\``)
    .join(', ');

const listOf = (lines: readonly string[]): string => lines.map(text => `- ${text}`).join('\n');

const quoted = (text: string): string => `“${text}”`;
