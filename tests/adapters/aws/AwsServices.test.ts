import { AwsServices, type AwsPorts } from '../../../src/adapters/aws/AwsServices.js';
import { Configuration } from '../../../src/core/config/Configuration.js';
import type { DatabaseClient } from '../../../src/core/database/DatabaseClient.js';
import { rowsOf, type ResultTable } from '../../../src/core/database/ResultTable.js';
import { guardCompiled } from '../../../src/core/sql/guardCompiled.js';
import { CreateDatabaseCommand, GlueClient } from '@aws-sdk/client-glue';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { AwsEndpoint } from '../../aws/endpoint/AwsEndpoint.js';
import { trackerOf, TrackerState } from '../../core/cost/trackerOf.js';
import { personaRoles } from './endpointConnection.js';

const model = 'global.anthropic.claude-sonnet-5-5-v1:0';
const signal = new AbortController().signal;

describe('What the assistant uses of AWS', () => {
  let endpoint: AwsEndpoint;
  beforeAll(async () => {
    endpoint = await AwsEndpoint.start();
    await endpoint.warehouse.open();
  }, 60_000);
  afterAll(() => endpoint.close());
  beforeEach(() => {
    endpoint.requests.splice(0);
  });

  const services = (
    configuration: {
      readonly aws?: Record<string, unknown>;
      readonly database?: Record<string, unknown>;
    },
    ports: Partial<AwsPorts> = {}
  ): AwsServices => {
    const { url, region } = endpoint;
    const names = ['athena', 'bedrock-runtime', 'glue', 'lambda', 'redshift-data', 'sts'];
    return new AwsServices({
      configuration: Configuration.parse({
        ...configuration,
        aws: {
          region,
          endpoints: Object.fromEntries(names.map(name => [name, url])),
          persona_roles: personaRoles,
          ...configuration.aws
        }
      }),
      source: () => Promise.resolve(endpoint.credentials),
      requestHandler: new NodeHttpHandler(),
      user: () => 'ana',
      today: () => '2025-06-18',
      clock: { now: () => 0 },
      costs: trackerOf(),
      ...ports
    });
  };
  const count = (database: DatabaseClient): Promise<ResultTable> => {
    const { dialect } = database;
    const text = 'SELECT COUNT(*) AS products FROM product';
    const compiled = { dialect, text, parameters: [], tables: new Set(['product'] as const) };
    const sql = guardCompiled(compiled, 'Field Engineer');
    return database.run(sql, [], { signal, rowLimit: 10 });
  };
  const opened = async (uses: AwsServices): Promise<DatabaseClient> => {
    const database = await uses.database();
    if (!database) {
      throw new Error('There is no database of AWS.');
    }
    return database;
  };
  const onRedshift = {
    aws: { redshift: { workgroup_name: 'supply-chain', database: 'dev' } },
    database: { type: 'redshift' }
  };

  it('is nothing but credentials where nothing is configured', async () => {
    const none = services({});
    expect(await none.database()).toBeNull();
    expect(await none.model()).toBeNull();
    expect(await none.schema()).toBeNull();
    expect(endpoint.requests).toEqual([]);
  });

  it('says what is missing', () => {
    expect(() => services({ aws: { region: undefined } })).toThrow('aws.region is missing.');
  });

  it('is Redshift as the persona, and what it costs is charged', async () => {
    const costs = trackerOf();
    const database = await opened(services(onRedshift, { costs }));
    expect(rowsOf(await count(database))).toHaveLength(1);
    const [assumed] = endpoint.requestsOf('sts', 'AssumeRole');
    expect(assumed?.input).toMatchObject({ RoleSessionName: 'ana' });
    expect(costs.day.byService.redshift).toBeGreaterThan(0);
  });

  it('is Athena over the catalog, where that is the database', async () => {
    const costs = trackerOf();
    const onAthena = {
      aws: { glue: { database: 'supply_chain' } },
      database: { type: 'athena', athena: { workgroup: 'supply-chain', reuse_minutes: 0 } }
    };
    const database = await opened(services(onAthena, { costs }));
    expect(rowsOf(await count(database))).toHaveLength(1);
    const [started] = endpoint.requestsOf('athena', 'StartQueryExecution');
    expect(started?.input).toMatchObject({
      WorkGroup: 'supply-chain',
      QueryExecutionContext: { Database: 'supply_chain' }
    });
    expect(started?.caller).toMatch(/field_engineer\/ana$/);
    expect(costs.day.byService.athena).toBeGreaterThan(0);
  });

  it('is not asked any more once the budget of the day is spent', async () => {
    const costs = trackerOf(new TrackerState(), { dailyBudget: 0.01 });
    const database = await opened(services(onRedshift, { costs }));
    await count(database);
    await expect(count(database)).rejects.toMatchObject({ code: 'agent/budget-spent' });
  });

  it('is a model, within the limits that are set', async () => {
    endpoint.bedrock.models.set(model, () => ({ blocks: [{ text: 'Yes.' }] }));
    const costs = trackerOf(new TrackerState(), { dailyTokens: 10 });
    const access = await services(
      { aws: { bedrock: { model_id: model, max_tokens: 77, tokens_per_question: 99 } } },
      { costs }
    ).model();
    expect(access).toMatchObject({ maxTokens: 77, tokensPerQuestion: 99, sendData: false });
    const turn = await access?.model.converse(
      {
        system: 'You answer.',
        tools: [],
        maxTokens: 77,
        messages: [{ role: 'user', text: 'Well?' }]
      },
      { signal }
    );
    expect(turn?.text).toBe('Yes.');
    costs.charge(null, {
      service: 'bedrock',
      model,
      inputTokens: 9,
      outputTokens: 9,
      cacheReadTokens: 0,
      cacheWriteTokens: 0
    });
    expect(() => {
      access?.spend();
    }).toThrow('18 / 10 tokens');
  });

  it('is a catalog, which is charged for and asked once for all', async () => {
    const { url, region, credentials } = endpoint;
    await new GlueClient({ endpoint: url, region, credentials }).send(
      new CreateDatabaseCommand({ DatabaseInput: { Name: 'lake' } })
    );
    const costs = trackerOf();
    const uses = services({ aws: { glue: { database: 'lake' } } }, { costs });
    const drifts = [await (await uses.schema())?.drift(), await (await uses.schema())?.drift()];
    expect(drifts.map(drift => drift?.missingTables.length)).toEqual([6, 6]);
    expect(endpoint.requestsOf('glue', 'GetTables')).toHaveLength(1);
    expect(costs.day.byService.glue).toBeGreaterThan(0);
  });

  it('is functions that plan, each called as the persona', async () => {
    const callers: unknown[] = [];
    endpoint.lambda.functions.set('plan-stock', (event: unknown) => {
      callers.push(event);
      return Promise.resolve('done');
    });
    const uses = services({
      ...onRedshift,
      aws: { ...onRedshift.aws, lambda: { inventory_function: 'plan-stock' } }
    });
    const functions = await uses.functions();
    expect(functions?.names['inventory-optimizer']).toBe('plan-stock');
    const event = { tool: 'identify_low_stock', persona: 'Warehouse Manager', parameters: {} };
    const invoker = await functions?.invokerOf('Warehouse Manager');
    expect(await invoker?.invoke('plan-stock', event, { signal })).toBe('done');
    expect(callers).toEqual([event]);
    const [call] = endpoint.requestsOf('lambda', 'Invoke');
    expect(call?.caller).toContain('warehouse_manager');
  });

  it('calls no function beside generated data, which it would not see', async () => {
    const uses = services({ aws: { lambda: { inventory_function: 'plan-stock' } } });
    expect(await uses.functions()).toBeUndefined();
  });
});
