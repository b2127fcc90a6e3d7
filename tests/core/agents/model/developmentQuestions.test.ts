import { tableNames } from '../../../../src/core/database/tables.js';
import { AssistantError } from '../../../../src/core/errors/AssistantError.js';
import { Lexicon } from '../../../../src/core/reading/lexicon/Lexicon.js';
import { personas, type PersonaName } from '../../../../src/core/session/personas.js';
import questions from '../../../data/development-questions.json';
import { codeOf } from '../answerOf.js';
import { goldStage } from '../goldStage.js';
import { accessTo, call, ScriptedModel, type Reply, type Script } from './ScriptedModel.js';

interface Conversation {
  readonly persona: PersonaName;
  readonly turns: readonly string[];
}

const conversations = questions as readonly Conversation[];
const invented = '987654';

const gold = goldStage();

const stock = call('emit_reading', { figures: 'stock_value', by: 'warehouse', order: null });
const items = call('emit_reading', { list: 'stock', filters: [{ is: 'low' }], limit: '20' });
const malformed = call('emit_reading', { measures: 7, filters: [{ everything: true }] });
const forbidden = tableNames.map(name => call('run_sql', { sql: `SELECT * FROM ${name} LIMIT 3` }));

/**
 * Ways of a model that knows nothing of the questions: what it asks for is wrong, forbidden, too
 * much, or the same whatever was asked.
 */
const ways: Readonly<Record<string, Script>> = {
  'mends a malformed reading': script([{ calls: [malformed] }, { calls: [stock] }]),
  'never mends it': script([{ calls: [malformed] }]),
  'asks for every table': script([{ calls: forbidden }, { text: `There are ${invented}.` }]),
  'asks for tools that there are not': script([{ calls: [call('', null)] }, { calls: [items] }]),
  'makes figures up': script([{ text: `It is ${invented}, or 31 %.` }]),
  'makes figures up after it looked': script([
    { calls: [stock, items] },
    { text: `It is ${invented}.` }
  ]),
  'never ends': script([{ calls: [call('emit_reading', { list: 'stock', more: true })] }]),
  'says nothing': script([{}]),
  'will not': script([{ stop: 'refused' }]),
  'is cut off': script([{ text: `It is ${invented}`, stop: 'length' }]),
  'is busy': () => Promise.reject(new AssistantError('system/throttled', ['Bedrock']))
};

function script(replies: readonly Reply[]): Script {
  return (_request, round) => replies[Math.min(round, replies.length) - 1] ?? {};
}

/** Says each round of a question anew, as a new question begins with one message. */
const perQuestion =
  (way: Script): Script =>
  request =>
    way(request, 1 + request.messages.filter(({ role }) => role === 'model').length);

describe('The development questions, by a model that knows none of them', () => {
  const each = Object.entries(ways).map(([name, way], index) => [name, way, index] as const);

  // A third of them each, so that every question meets three ways at least.
  it.each(each)('end honestly where it %s', async (_name, way, offset) => {
    const model = new ScriptedModel(perQuestion(way));
    const assistant = gold.assistant({
      loadModel: () => Promise.resolve(accessTo(model, { sendData: true })),
      // Without a lexicon the reader reads nothing, so that each question goes to the model.
      lexicon: new Lexicon([])
    });
    let asked = 0;
    for (const { persona, turns } of conversations.filter(
      (_turns, at) => (at + offset) % 3 === 0
    )) {
      const session = assistant.signIn(persona);
      for (const turn of turns) {
        const before = model.requests.length;
        const outcome = await assistant.ask(session, turn);
        asked += Math.sign(model.requests.length - before);
        expect(model.requests.length - before).toBeLessThanOrEqual(5);
        expect(codeOf(outcome) ?? outcome.kind).toMatch(/^(answer|unknown|clarify|refuse)$/);
        const said = outcome.kind === 'answer' ? outcome.sentence : '';
        expect(said).not.toContain(invented);
        expect(outcome.kind === 'unknown' ? outcome.message : '').not.toContain(invented);
      }
      const foreign = tableNames.filter(name => !personas[persona].tables.includes(name));
      const heard = assistant.database.heard().join('\n');
      expect(foreign.filter(name => new RegExp(`\\b${name}\\b`).test(heard))).toEqual([]);
    }
    expect(asked).toBeGreaterThan(60);
  });
});
