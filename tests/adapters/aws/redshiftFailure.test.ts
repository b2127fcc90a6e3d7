import { redshiftFailure } from '../../../src/adapters/aws/redshiftFailure.js';

describe('A statement of Redshift that failed', () => {
  it.each([
    [
      'ERROR: permission denied for relation sales_order_header',
      'system/access-denied',
      ['SELECT', 'sales_order_header']
    ],
    ['ERROR: permission denied for schema public', 'system/access-denied', ['USAGE', 'public']],
    ['FATAL: database "stock" does not exist', 'system/not-found', ['Amazon Redshift', 'stock']],
    ['ERROR: relation "public.product" does not exist', 'query/no-table', ['product']],
    ['ERROR: Query result exceeds the limit of 500 MB', 'query/result-too-large', ['500 MB']],
    ['ERROR: column "result" does not exist in p', 'query/failed', []],
    ['', 'query/failed', []]
  ])('with “%s”', (text, code, parts) => {
    const error = redshiftFailure(text);
    expect([error.code, error.parts]).toEqual([code, parts]);
    expect(error.cause).toMatchObject({ message: text });
  });
});
