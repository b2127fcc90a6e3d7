import type { EmbeddedDatabase } from '../../src/adapters/embedded/EmbeddedDatabase.js';
import type { FaultName, FaultRow } from '../../src/cli/docs/FaultRow.js';
import { faultRows } from '../../src/cli/docs/faultRows.js';
import { isAssistantError } from '../../src/core/errors/AssistantError.js';
import { openGold } from '../core/semantics/GoldDatabases.js';
import { AwsEndpoint } from './endpoint/AwsEndpoint.js';
import { modelStates, strike, type FaultStage } from './faults/FaultStage.js';
import { faultStages, modelId } from './faults/faultStages.js';

/** More often than anything is tried. */
const always = 1000;
/** Seconds that a statement may take: enough for every try, or soon over. */
const patience = 30;
const impatience = 1;

describe('The rows of docs/reliability.md', () => {
  let endpoint: AwsEndpoint;
  let embedded: EmbeddedDatabase;
  beforeAll(async () => {
    [endpoint, embedded] = await Promise.all([AwsEndpoint.start(), openGold()]);
    await endpoint.warehouse.open();
    endpoint.lambda.functions.set('inventory', () => Promise.resolve({}));
  });
  afterAll(() => Promise.all([endpoint.close(), embedded.dispose()]));

  const rows = faultRows.flatMap(({ service, rows: each }) =>
    each.map(row => ({ service, fault: row.fault, row }))
  );

  it.each(rows)('$service, $fault', async ({ service, fault, row }) => {
    const seconds = fault === 'never-ends' ? impatience : patience;
    const stages: Readonly<Record<string, FaultStage>> = faultStages(endpoint, embedded, seconds);
    const stage = stages[service];
    if (!stage) {
      throw new Error(`There is no stage for ${service}`);
    }
    expect(await observed(endpoint, stage, fault)).toEqual(row);
    expect(await toldBy(stage)).toBeNull();
  });

  it('leaves no statement running', async () => {
    await endpoint.idle();
    expect(endpoint.redshift.active).toBe(0);
    expect(endpoint.athena.active).toBe(0);
  });
});

async function observed(
  endpoint: AwsEndpoint,
  stage: FaultStage,
  fault: FaultName
): Promise<FaultRow> {
  setModel(endpoint, fault);
  strike(endpoint, stage, fault, 1);
  const madeGood = (await toldBy(stage)) === null;
  endpoint.faults.clear();
  const operation = stage.operationOf(fault);
  const heard = (): number => endpoint.requestsOf(stage.service, operation).length;
  const before = heard();
  strike(endpoint, stage, fault, always);
  const told = await toldBy(stage);
  const calls = heard() - before;
  endpoint.faults.clear();
  const again = await stage.useAgain?.(() => {
    strike(endpoint, stage, fault, always);
  });
  endpoint.faults.clear();
  setModel(endpoint);
  return { fault, madeGood, calls, told, oldAnswer: again === 'old answer' };
}

/** Puts the model into the state that a fault means, or makes it answer. */
function setModel({ bedrock }: AwsEndpoint, fault?: FaultName): void {
  const state = fault && modelStates[fault];
  if (state === null) {
    bedrock.models.delete(modelId);
  } else {
    const turn = { blocks: [{ text: 'Well, there is more than one piece of this.' }] };
    bedrock.models.set(modelId, state ?? (() => turn));
  }
}

async function toldBy(stage: FaultStage): Promise<FaultRow['told']> {
  try {
    await stage.use();
    return null;
  } catch (error) {
    if (!isAssistantError(error)) {
      throw error;
    }
    return { code: error.code, parts: error.parts };
  }
}
