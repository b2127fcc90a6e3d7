import { noCost } from '../../../src/core/cost/Cost.js';
import { tableOfRows } from '../../../src/core/database/ResultTable.js';
import { listPrices } from '../../../src/core/cost/prices.js';
import { AssistantError } from '../../../src/core/errors/AssistantError.js';
import { answerOf, codeOf } from '../agents/answerOf.js';
import { goldStage } from '../agents/goldStage.js';
import { accessTo, ScriptedModel } from '../agents/model/ScriptedModel.js';
import { trackerOf } from './trackerOf.js';

const gold = goldStage();

const question = 'stock value by warehouse';

describe('What a question costs', () => {
  const scan = { service: 'athena', bytesScanned: 1024 ** 4 } as const; // $5

  it('is in its answer, its session and the journal', async () => {
    const costs = trackerOf();
    const paid = gold.assistant({ costs });
    const session = paid.signIn('Warehouse Manager');
    paid.database.instead = ({ onUsage }) => {
      onUsage?.(scan);
      const columns = [
        { name: 'warehouse_code', type: 'text' },
        { name: 'stock_value', type: 'decimal' }
      ] as const;
      return Promise.resolve(tableOfRows(columns, [['WH01', 10]], gold.database.today));
    };
    const answer = answerOf(await paid.ask(session, question));
    expect(answer.cost).toMatchObject({ addedUsd: 5, byService: { athena: 5 } });
    expect(costs.session(session).addedUsd).toBe(5);
    expect(paid.audited.at(-1)?.[1]).toMatchObject({ event: 'question', costUsd: 5 });
    // The same again is remembered, and costs nothing.
    expect(answerOf(await paid.ask(session, question)).cost).toEqual(noCost);
  });

  it('is charged, too, where the question fails', async () => {
    const costs = trackerOf();
    const paid = gold.assistant({ costs });
    const session = paid.signIn('Warehouse Manager');
    paid.database.instead = ({ onUsage }) => {
      onUsage?.(scan);
      return Promise.reject(new AssistantError('query/failed'));
    };
    expect(codeOf(await paid.ask(session, question))).toBe('query/failed');
    expect(costs.session(session).addedUsd).toBe(5);
    const costsUsd = paid.audited.map(([, event]) => 'costUsd' in event && event.costUsd);
    expect(costsUsd).toContain(5);
  });

  it('is told before a model is called, about', async () => {
    const model = new ScriptedModel([{ text: 'I do not know.' }]);
    const price = { inputPerThousand: 0.01, outputPerThousand: 0.05 };
    const costs = trackerOf(undefined, {
      prices: { ...listPrices, models: { [model.id]: price } }
    });
    const loadModel = () => Promise.resolve(accessTo(model));
    const paid = gold.assistant({ costs, loadModel });
    const session = paid.signIn('Warehouse Manager');
    const told: (readonly [string, number | undefined])[] = [];
    await paid.orchestrator.processQuery({
      sessionId: session,
      conversationId: session,
      request: { kind: 'question', text: 'flurbish the gronkles' },
      signal: new AbortController().signal,
      onPhase: (phase, usd) => told.push([phase, usd])
    });
    const [, usd = 0] = told.find(([phase]) => phase === 'asking') ?? [];
    // 3,000 to 3,500 tokens of instructions and 300 of an answer.
    expect(usd).toBeGreaterThan(0.04);
    expect(usd).toBeLessThan(0.06);
  });
});
