import type { ServerConnection } from '@jupyterlab/services';
import type { AwsServices } from '../../adapters/aws/AwsServices.js';
import { embeddedAssets, parserWasmUrl } from '../../adapters/embedded/assets.js';
import type { EmbeddedDatabase } from '../../adapters/embedded/EmbeddedDatabase.js';
import { inflatedBlob } from '../../adapters/embedded/inflatedBlob.js';
import { startCalculationWorker } from '../../adapters/planning/startCalculationWorker.js';
import { WorkerCalculator } from '../../adapters/planning/WorkerCalculator.js';
import { loadPolyglotParser } from '../../adapters/parser/loadPolyglotParser.js';
import { assembleAssistant } from '../../core/agents/assembleAssistant.js';
import type { Auditor } from '../../core/audit/AuditTrail.js';
import { Lazy } from '../../core/cache/Lazy.js';
import type { Configuration } from '../../core/config/Configuration.js';
import { CostTracker } from '../../core/cost/CostTracker.js';
import { trackerTermsOf } from '../../core/cost/trackerTermsOf.js';
import type { DatabaseClient } from '../../core/database/DatabaseClient.js';
import type { Translation } from '../../core/language/Translation.js';
import type { SessionManager } from '../../core/session/SessionManager.js';
import { Assembly } from './Assembly.js';
import { nextTask } from './nextTask.js';
import { StoredLedger } from './StoredLedger.js';

/** What the page has, whatever is configured. */
export interface PageParts {
  readonly sessions: SessionManager;
  readonly auditor: Auditor;
  readonly server: ServerConnection.ISettings;
  /** Who is signed in; empty for nobody. */
  readonly user: () => string;
  readonly trans: Translation;
  /** A BCP 47 tag. */
  readonly locale: string;
  /** What was spent before the configuration changed. */
  readonly spent: { tracker: CostTracker | null };
}

const clock = { now: () => performance.now() };

/**
 * The assistant as it is configured: on AWS, or on the embedded database with generated data that
 * ends today. Generated figures never stand where real ones are expected.
 */
export async function loadAssistant(
  page: PageParts,
  configuration: Configuration
): Promise<Assembly> {
  const { aws, database: wanted } = configuration;
  if (wanted.type === 'embedded') {
    const database = await embeddedDatabase();
    const costs = aws.bedrock.model_id === undefined ? null : trackerOf(page, configuration);
    // Loaded when it is first asked: what fails there stops no answer from the data.
    const model =
      costs && new Lazy(async () => (await awsServices(page, configuration, costs)).model());
    return assemble(page, configuration, {
      database,
      costs,
      loadModel: model ? () => model.get() : undefined,
      release: () => void database.dispose()
    });
  }
  const costs = trackerOf(page, configuration);
  const used = await awsServices(page, configuration, costs);
  const [database, schema, functions] = await Promise.all([
    used.database(),
    used.schema(),
    used.functions()
  ]);
  if (!database) {
    throw new Error('A database of AWS is configured, and none was made.');
  }
  return assemble(page, configuration, {
    database,
    costs,
    schema: schema ?? undefined,
    functions,
    loadModel: () => used.model(),
    release: () => undefined
  });
}

type Assembled = Parameters<typeof assembleAssistant>[0];

interface Parts extends Pick<Assembled, 'loadModel' | 'schema' | 'functions'> {
  readonly database: DatabaseClient;
  readonly costs: CostTracker | null;
  readonly release: () => void;
}

function assemble(
  { sessions, auditor, trans, locale }: PageParts,
  configuration: Configuration,
  { costs, release, ...parts }: Parts
): Assembly {
  const calculator = new WorkerCalculator(startCalculationWorker);
  const assistant = assembleAssistant({
    ...parts,
    sessions,
    auditor,
    costs: costs ?? undefined,
    loadParser: () =>
      loadPolyglotParser(async () => {
        const wasm = await inflatedBlob(parserWasmUrl, new AbortController().signal);
        return wasm.arrayBuffer();
      }),
    calculator,
    clock,
    rest: nextTask,
    trans,
    locale,
    configuration
  });
  return new Assembly(assistant, () => {
    calculator.dispose();
    release();
  });
}

async function embeddedDatabase(): Promise<EmbeddedDatabase> {
  const [{ openBrowserDatabase }, { defaultSample }] = await Promise.all([
    import('../../adapters/embedded/openBrowserDatabase.js'),
    import('../../adapters/embedded/SampleData.js')
  ]);
  return openBrowserDatabase({
    assets: embeddedAssets,
    data: defaultSample,
    today: today(),
    signal: new AbortController().signal
  });
}

async function awsServices(
  { server, user }: PageParts,
  configuration: Configuration,
  costs: CostTracker
): Promise<AwsServices> {
  const { loadAwsServices } = await import('./loadAwsServices.js');
  return loadAwsServices(server, { configuration, user, today, clock, costs });
}

/** One for the page, so that a change of the configuration forgets nothing. */
function trackerOf({ spent }: PageParts, configuration: Configuration): CostTracker {
  const terms = trackerTermsOf(configuration);
  if (spent.tracker) {
    spent.tracker.retune(terms);
  } else {
    const ledger = new StoredLedger(localStorage);
    spent.tracker = new CostTracker({ ledger, clock, today }, terms);
  }
  return spent.tracker;
}

/** The calendar day where the person is, `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}
