import { redshiftParameters } from '../../../src/adapters/aws/redshiftParameters.js';
import type { Parameter } from '../../../src/core/database/DatabaseClient.js';

const bound = (...parameters: readonly Parameter[]): string =>
  redshiftParameters(parameters.map((_value, at) => `$${at + 1}`).join(), parameters).text;

describe('Parameters of Redshift', () => {
  it('say their type', () => {
    expect(bound('Ω', 2 ** 31 - 1, -(2 ** 31), { date: '2025-06-18' })).toBe(
      'CAST(:p1 AS VARCHAR(2)),CAST(:p2 AS INTEGER),CAST(:p3 AS BIGINT),CAST(:p4 AS DATE)'
    );
    expect(bound(-12.345, 0.5, 1e-9, 1e21)).toBe(
      'CAST(:p1 AS DECIMAL(5, 3)),CAST(:p2 AS DECIMAL(2, 1)),CAST(:p3 AS DOUBLE PRECISION),CAST(:p4 AS DOUBLE PRECISION)'
    );
  });

  it('are those that the text names, each once', () => {
    expect(redshiftParameters('$2 = $2', ['unused', 'used'])).toEqual({
      text: 'CAST(:p2 AS VARCHAR(4)) = CAST(:p2 AS VARCHAR(4))',
      parameters: [{ name: 'p2', value: 'used' }]
    });
  });

  it('without characters stand in the text', () => {
    expect(redshiftParameters('$1', [''])).toEqual({
      text: "CAST('' AS VARCHAR(1))",
      parameters: []
    });
  });
});
