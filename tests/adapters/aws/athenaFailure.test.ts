import { athenaFailure } from '../../../src/adapters/aws/athenaFailure.js';

describe('A query of Athena that failed', () => {
  it.each([
    [
      'Insufficient Lake Formation permission(s): Required Select on product',
      'system/access-denied',
      ['SELECT', 'product']
    ],
    [
      'Access denied when writing output to url: s3://bucket/key.csv',
      'system/access-denied',
      ['s3:GetObject, s3:PutObject', 'the buckets of tables and results']
    ],
    [
      'User: arn:aws:sts::1:assumed-role/R/s is not authorized to perform: glue:GetTable on resource: arn:aws:glue:us-east-1:1:catalog because no policy',
      'system/access-denied',
      ['glue:GetTable', 'catalog']
    ],
    [
      "SCHEMA_NOT_FOUND: line 1:15: Schema 'supply' does not exist",
      'system/not-found',
      ['Amazon Athena', 'supply']
    ],
    [
      "TABLE_NOT_FOUND: line 1:15: Table 'awsdatacatalog.lake.product' does not exist",
      'query/no-table',
      ['product']
    ],
    ["COLUMN_NOT_FOUND: line 1:8: Column 'x' cannot be resolved", 'query/failed', []]
  ])('for the reason “%s”', (StateChangeReason, code, parts) => {
    const error = athenaFailure({ State: 'FAILED', StateChangeReason });
    expect([error.code, error.parts]).toEqual([code, parts]);
    expect(String(error.cause)).toContain(StateChangeReason);
  });

  it('by Athena’s own fault may be asked again', () => {
    const status = { State: 'FAILED', AthenaError: { ErrorCategory: 1 } } as const;
    expect(athenaFailure(status).code).toBe('system/service-failed');
  });

  it('or was ended by somebody, or by the work group’s limit', () => {
    const reason = 'Query cancelled! : Bytes scanned limit was exceeded';
    expect(athenaFailure({ State: 'CANCELLED' }).code).toBe('query/stopped');
    expect(athenaFailure({ State: 'CANCELLED', StateChangeReason: reason }).code).toBe(
      'system/service-refused'
    );
  });
});
