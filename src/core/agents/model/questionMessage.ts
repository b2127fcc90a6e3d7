import type { QueryWords } from '../../answer/QueryWords.js';
import { plainText } from '../../answer/plainText.js';
import { dimensions } from '../../semantics/model/Dimension.js';
import type { SemanticQuery } from '../../semantics/SemanticQuery.js';
import type { Interaction } from '../ConversationMemory.js';

/** Turns that are told, their texts cut, and the rows that may be pointed at. */
const mostTurns = 10;
const longestText = 240;
const mostRows = 10;
const mostEntities = 20;

export interface QuestionContext {
  readonly question: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly history: readonly Interaction[];
  /** Words for a reading of a turn that said `asked`; they tell no names that may not be told. */
  readonly wordsFor: (asked: string) => QueryWords;
  /** Whether keys of rows may be told. */
  readonly sendData: boolean;
}

/** What differs from question to question: the day, the conversation so far, and the question. */
export function questionMessage(context: QuestionContext): string {
  const { question, today, history, sendData } = context;
  const turns = history.slice(-mostTurns);
  const entities = sendData ? entitiesOf(turns) : [];
  return [
    `Today is ${today}.`,
    ...(turns.length === 0
      ? []
      : ['Earlier turns, oldest first:', ...turns.map(turn => turnText(turn, context))]),
    ...(entities.length === 0 ? [] : [`Referred to: ${JSON.stringify(entities)}`]),
    `Question: ${JSON.stringify(plainText(question))}`
  ].join('\n');
}

function turnText({ question, reading, task }: Interaction, context: QuestionContext): string {
  const asked = JSON.stringify(clipped(plainText(question)));
  if (reading) {
    return `${asked}: ${clipped(context.wordsFor(question).query(reading))}`;
  }
  if (!task) {
    return `${asked}: no reading`;
  }
  const parameters = context.sendData ? ` ${JSON.stringify(task.parameters)}` : '';
  return `${asked}: ${clipped(`${task.tool}${parameters}`)}`;
}

/** The members that were spoken of, and those of the rows shown last. */
function entitiesOf(turns: readonly Interaction[]): string[] {
  const spoken = turns.flatMap(({ reading }) => (reading ? membersOf(reading) : []));
  const shown = (turns.at(-1)?.rows.keys ?? [])
    .slice(0, mostRows)
    .flatMap(row => Object.entries(row).map(([name, key]) => `${name} ${key}`));
  return [...new Set([...spoken.reverse(), ...shown])].slice(0, mostEntities);
}

function membersOf({ filters }: SemanticQuery): string[] {
  return filters.flatMap(filter =>
    filter.kind === 'members'
      ? filter.keys.map(key => `${dimensions[filter.dimension].label} ${key}`)
      : []
  );
}

const clipped = (text: string): string =>
  text.length > longestText ? `${text.slice(0, longestText)}…` : text;
