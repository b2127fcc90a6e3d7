import type { RedshiftDataClient } from '@aws-sdk/client-redshift-data';

/** A BIGINT of sixteen digits or more; inside a text its quotes would be escaped. */
const large = /("longValue"\s*:\s*)(-?\d{16,})(?=\s*\})/g;

/**
 * Lets large whole numbers of results arrive as text: `JSON.parse` would round them beyond 2⁵³
 * before anybody sees them, and the SDK hands text on as it is. To cast such columns in the
 * statement, one would have to know their types before it runs, and the sorted rows would pass
 * through a SELECT that does not have to keep their order. In CSV, the other format, an empty text
 * cannot be told from none.
 */
export function exactIntegers(client: RedshiftDataClient): void {
  client.middlewareStack.add(
    next => async request => {
      const result = await next(request);
      const { response } = result;
      if (typeof response === 'object' && response !== null && 'body' in response) {
        const bytes = await client.config.streamCollector(response.body);
        const text = new TextDecoder().decode(bytes);
        response.body = new TextEncoder().encode(text.replace(large, '$1"$2"'));
      }
      return result;
    },
    // Between the network and the SDK's own reading.
    { step: 'deserialize', priority: 'low', name: 'exactIntegers' }
  );
}
