import { assumptionsOf, definitionsOf } from '../answer/assumptionsOf.js';
import { bareAnswer } from '../answer/bareAnswer.js';
import { chartOf } from '../answer/chartOf.js';
import { chipsOf } from '../answer/chipsOf.js';
import type { Answer } from '../answer/Outcome.js';
import type { QueryWords } from '../answer/QueryWords.js';
import { sentenceOf } from '../answer/sentenceOf.js';
import { withVerdict, yesOrNo } from '../answer/yesOrNo.js';
import type { QueryCache } from '../cache/QueryCache.js';
import type { ResultTable } from '../database/ResultTable.js';
import type { Translation } from '../language/Translation.js';
import { lostColumn } from '../schema/lostColumn.js';
import type { SchemaProvider } from '../schema/SchemaProvider.js';
import { inlineParameters } from '../semantics/compiler/inlineParameters.js';
import type { SemanticQuery } from '../semantics/SemanticQuery.js';
import type { CompiledSql } from '../sql/CompiledSql.js';
import { emptyBecause, mostCounted } from './emptyBecause.js';
import { ReadingRunner, type Asked, type Rows } from './ReadingRunner.js';

interface AnswererPorts {
  readonly cache: QueryCache;
  readonly schema?: SchemaProvider | undefined;
  readonly trans: Translation;
  readonly locale: string;
}

/** From a reading to the answer that shows it, whoever read the question. */
export class ReadingAnswerer {
  private readonly runner: ReadingRunner;

  constructor(private readonly ports: AnswererPorts) {
    this.runner = new ReadingRunner(ports.cache);
  }

  /**
   * @param milliseconds how long it has taken so far
   * @returns null where the persona's tables do not tell it
   */
  async answer(
    reading: SemanticQuery,
    query: Asked,
    words: QueryWords,
    milliseconds: () => number
  ): Promise<Answer | null> {
    const { trans, locale } = this.ports;
    const question = query.request.text;
    const compiled = this.runner.compile(reading, query);
    if (!compiled) {
      return null;
    }
    const { table, answeredBy, old } = await this.rows(compiled, query);
    const why =
      table.rowCount === 0
        ? await emptyBecause(reading, words, trans, other =>
            this.runner.count(other, query, mostCounted + 1)
          )
        : null;
    const told = sentenceOf({ query: reading, table, words, trans, locale });
    const verdict = yesOrNo(question, reading, table);
    const sentence = verdict === null ? told : withVerdict(verdict, told, trans);
    query.onPhase?.('drawing');
    return bareAnswer(
      {
        question,
        sentence: why === null ? sentence : `${sentence} ${why}`,
        table,
        milliseconds: milliseconds()
      },
      {
        reading,
        answeredBy,
        chips: chipsOf(reading, words, other => this.isOffered(other, query)),
        assumptions: assumptionsOf(reading, words, query.database.today, trans),
        definitions: definitionsOf(reading, trans),
        chart: chartOf(reading, table, words, trans),
        sql: inlineParameters(compiled),
        notices: old ? [oldText(old, trans)] : []
      }
    );
  }

  /** The rows of a reading alone; null where the persona's tables do not tell it. */
  async rowsOf(reading: SemanticQuery, query: Asked): Promise<ResultTable | null> {
    const compiled = this.runner.compile(reading, query);
    return compiled && (await this.rows(compiled, query)).table;
  }

  /** Whether the persona's tables tell it, and the database is not known to lack a part of them. */
  private isOffered(reading: SemanticQuery, query: Asked): boolean {
    const compiled = this.runner.compile(reading, query);
    const drift = this.ports.schema?.lastDrift;
    return compiled !== null && !(drift && lostColumn(compiled.text, drift));
  }

  /** Of the cache or of the database: neither is given to who may not ask. */
  private rows(compiled: CompiledSql, query: Asked): Promise<Rows> {
    query.authorise();
    return this.runner.run(compiled, query);
  }
}

/** Never leaves it to the reader to notice that an answer is an old one. */
function oldText({ age, because }: NonNullable<Rows['old']>, trans: Translation): string {
  const minutes = Math.max(1, Math.round(age / 60_000));
  const { message } = because.describe(trans);
  const when = trans._n('a minute ago', '%1 minutes ago', minutes);
  return trans.__('%1 This is the answer of %2.', message, when);
}
