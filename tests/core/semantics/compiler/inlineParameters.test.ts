import { compileQuery } from '../../../../src/core/semantics/compiler/compileQuery.js';
import { inlineParameters } from '../../../../src/core/semantics/compiler/inlineParameters.js';
import type { Parameter } from '../../../../src/core/database/DatabaseClient.js';
import { lastMonth, measure, only, queryOf, within } from '../queryOf.js';

const inlined = (text: string, parameters: Parameter[]): string =>
  inlineParameters({ text, parameters });

describe('A statement with its values written in', () => {
  it('holds text, numbers and dates', () => {
    expect(
      inlined('a = $1 AND b > $2 AND c < CAST($3 AS DATE)', ['x', 1.5, { date: '2025-06-18' }])
    ).toBe("a = 'x' AND b > 1.5 AND c < CAST('2025-06-18' AS DATE)");
  });

  it('doubles the quotes of a value, so that it cannot leave its text', () => {
    expect(inlined('a = $1', ["O'Brien'; DROP TABLE product --"])).toBe(
      "a = 'O''Brien''; DROP TABLE product --'"
    );
  });

  it('takes no value for the place of another', () => {
    expect(inlined('a IN ($1, $2)', ['$2', '$1'])).toBe("a IN ('$2', '$1')");
    expect(inlined('$1 $&', ['$&'])).toBe("'$&' $&");
  });

  it('tells the tenth place from the first', () => {
    const values = Array.from({ length: 11 }, (_, at) => `v${at + 1}`);
    expect(inlined('$1 $10 $11', values)).toBe("'v1' 'v10' 'v11'");
  });

  it('has no place left', () => {
    const compiled = compileQuery(
      queryOf({
        measures: [measure('revenue')],
        filters: [only('customer', "C'1", 'C2')],
        period: within(lastMonth)
      }),
      { dialect: 'duckdb', persona: 'Field Engineer', today: '2025-06-18' }
    );
    const text = compiled && inlineParameters(compiled);
    expect(text).not.toMatch(/\$\d/);
    expect(text).toContain("IN ('C''1', 'C2')");
  });
});
