import { embeddedAssets, parserWasmUrl } from '../../adapters/embedded/assets.js';
import { inflatedBlob } from '../../adapters/embedded/inflatedBlob.js';
import { openBrowserDatabase } from '../../adapters/embedded/openBrowserDatabase.js';
import { defaultSample } from '../../adapters/embedded/SampleData.js';
import { loadPolyglotParser } from '../../adapters/parser/loadPolyglotParser.js';
import type { Assistant } from '../../core/agents/Assistant.js';
import { assembleAssistant } from '../../core/agents/assembleAssistant.js';
import type { Auditor } from '../../core/audit/AuditTrail.js';
import type { Translation } from '../../core/language/Translation.js';
import type { SessionManager } from '../../core/session/SessionManager.js';
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
  { trans, locale }: PageLanguage
): Promise<Assistant> {
  const { signal } = new AbortController();
  const database = await openBrowserDatabase({
    assets: embeddedAssets,
    data: defaultSample,
    today: localDay(new Date()),
    signal
  });
  const clock = { now: () => performance.now() };
  return assembleAssistant({
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
    locale
  });
}

/** The calendar day where the person is, `YYYY-MM-DD`. */
function localDay(now: Date): string {
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}
