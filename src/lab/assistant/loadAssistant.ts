import { embeddedAssets, parserWasmUrl } from '../../adapters/embedded/assets.js';
import { inflatedBlob } from '../../adapters/embedded/inflatedBlob.js';
import { openBrowserDatabase } from '../../adapters/embedded/openBrowserDatabase.js';
import { defaultSample } from '../../adapters/embedded/SampleData.js';
import { loadPolyglotParser } from '../../adapters/parser/loadPolyglotParser.js';
import { assembleAssistant } from '../../core/agents/assembleAssistant.js';
import type { Auditor } from '../../core/audit/AuditTrail.js';
import type { Configuration } from '../../core/config/Configuration.js';
import { AssistantError } from '../../core/errors/AssistantError.js';
import type { Translation } from '../../core/language/Translation.js';
import type { SessionManager } from '../../core/session/SessionManager.js';
import { Assembly } from './Assembly.js';
import { nextTask } from './nextTask.js';

export interface PageLanguage {
  readonly trans: Translation;
  /** A BCP 47 tag. */
  readonly locale: string;
}

/** The assistant on the embedded database with generated data that ends today. */
export async function loadAssistant(
  sessions: SessionManager,
  auditor: Auditor,
  configuration: Configuration,
  { trans, locale }: PageLanguage
): Promise<Assembly> {
  if (configuration.database.type !== 'embedded') {
    // Generated figures must not stand where real ones are expected.
    throw new AssistantError('system/database-unavailable');
  }
  const { signal } = new AbortController();
  const database = await openBrowserDatabase({
    assets: embeddedAssets,
    data: defaultSample,
    today: localDay(new Date()),
    signal
  });
  const clock = { now: () => performance.now() };
  const assistant = assembleAssistant({
    sessions,
    auditor,
    database,
    loadParser: () =>
      loadPolyglotParser(async () => {
        const wasm = await inflatedBlob(parserWasmUrl, signal);
        return wasm.arrayBuffer();
      }),
    clock,
    rest: nextTask,
    trans,
    locale,
    configuration
  });
  return new Assembly(assistant, () => void database.dispose());
}

/** The calendar day where the person is, `YYYY-MM-DD`. */
function localDay(now: Date): string {
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}
