import { embeddedAssets, parserWasmUrl } from '../../adapters/embedded/assets.js';
import { inflatedBlob } from '../../adapters/embedded/inflatedBlob.js';
import { openBrowserDatabase } from '../../adapters/embedded/openBrowserDatabase.js';
import { defaultSample } from '../../adapters/embedded/SampleData.js';
import { loadPolyglotParser } from '../../adapters/parser/loadPolyglotParser.js';
import type { Assistant } from '../../core/agents/Assistant.js';
import { ConversationMemory } from '../../core/agents/ConversationMemory.js';
import { MemberCatalog } from '../../core/agents/MemberCatalog.js';
import { QueryOrchestrator } from '../../core/agents/QueryOrchestrator.js';
import { QueryCache } from '../../core/cache/QueryCache.js';
import type { Translation } from '../../core/language/Translation.js';
import { standardLexicon } from '../../core/reading/lexicon/standardLexicon.js';
import type { SessionManager } from '../../core/session/SessionManager.js';
import { SqlGuard } from '../../core/sql/SqlGuard.js';

export interface PageLanguage {
  readonly trans: Translation;
  /** A BCP 47 tag. */
  readonly locale: string;
}

/** The assistant on the embedded database with generated data that ends today. */
export async function loadAssistant(
  sessions: SessionManager,
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
  let guard: Promise<SqlGuard> | null = null;
  const loadGuard = (): Promise<SqlGuard> => {
    guard ??= newGuard(signal).catch((error: unknown) => {
      // A failure is not kept: the next query tries again.
      guard = null;
      throw error;
    });
    return guard;
  };
  return new QueryOrchestrator({
    sessions,
    database,
    members: new MemberCatalog(database),
    lexicon: standardLexicon(),
    cache: new QueryCache(clock),
    memory: new ConversationMemory(),
    loadGuard,
    clock,
    trans,
    locale
  });
}

async function newGuard(signal: AbortSignal): Promise<SqlGuard> {
  const parser = await loadPolyglotParser(async () => {
    const wasm = await inflatedBlob(parserWasmUrl, signal);
    return wasm.arrayBuffer();
  });
  return new SqlGuard(parser);
}

/** The calendar day where the person is, `YYYY-MM-DD`. */
function localDay(now: Date): string {
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}
