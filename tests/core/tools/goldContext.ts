import { english } from '../../../src/core/language/Translation.js';
import { InProcessCalculator } from '../../../src/core/planning/calculations/InProcessCalculator.js';
import type { PersonaName } from '../../../src/core/session/personas.js';
import type { TableResult } from '../../../src/core/tools/TableResult.js';
import type { Tool, ToolContext } from '../../../src/core/tools/Tool.js';
import { RecordingDatabase } from '../agents/TestAssistant.js';
import { openGold, ReferenceDatabase, type NamedRow } from '../semantics/GoldDatabases.js';

/** The gold tables twice: as the product reads them, and for reference SQL. */
export class GoldTools {
  static async open(): Promise<GoldTools> {
    const inner = await openGold();
    const reference = await ReferenceDatabase.open();
    return new GoldTools(new RecordingDatabase(inner), reference, () => inner.dispose());
  }

  private constructor(
    readonly database: RecordingDatabase,
    readonly reference: ReferenceDatabase,
    readonly dispose: () => Promise<void>
  ) {}

  context(persona: PersonaName = 'Warehouse Manager'): ToolContext {
    return {
      persona,
      trans: english,
      signal: new AbortController().signal,
      calculator: new InProcessCalculator(),
      database: () => Promise.resolve(this.database)
    };
  }

  /** A tool's rows by the names of their columns, and all that it said. */
  async run(
    tool: Tool,
    parameters: object,
    persona?: PersonaName
  ): Promise<TableResult & { readonly named: readonly NamedRow[] }> {
    const result = (await tool.run(parameters, this.context(persona))) as TableResult;
    const { columns, rows } = result.table;
    const named = rows.map(row =>
      Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null]))
    );
    return { ...result, named };
  }
}
