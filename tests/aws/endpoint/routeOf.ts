import { errorsOf, type ServiceName } from './serviceErrors.js';
import type { SignedRequest } from './SignatureCheck.js';

export interface Route {
  readonly service: ServiceName;
  readonly operation: string;
  readonly input: unknown;
}

const targets: Readonly<Record<string, ServiceName>> = {
  RedshiftData: 'redshift-data',
  AmazonAthena: 'athena',
  AWSGlue: 'glue',
  SageMaker: 'sagemaker'
};

const paths: readonly (readonly [RegExp, ServiceName, string])[] = [
  [/^\/2015-03-31\/functions\/[^/]+\/invocations$/, 'lambda', 'Invoke'],
  [/^\/model\/[^/]+\/converse$/, 'bedrock-runtime', 'Converse'],
  [/^\/model\/[^/]+\/converse-stream$/, 'bedrock-runtime', 'ConverseStream']
];

/** What a request asks for; undefined for what no service here is asked. */
export function routeOf({ method, target, headers, body }: SignedRequest): Route | undefined {
  const text = Buffer.from(body).toString();
  const [path = ''] = target.split('?');
  if (method !== 'POST') {
    return undefined;
  }
  const found = paths.find(([pattern]) => pattern.test(path));
  if (found) {
    return { service: found[1], operation: found[2], input: text };
  }
  const [prefix = '', operation = ''] = (headers['x-amz-target'] ?? '').split('.');
  const service = targets[prefix];
  if (path === '/' && service && errorsOf(service).protocol === 'json') {
    return { service, operation, input: parsed(text) };
  }
  const fields = Object.fromEntries(new URLSearchParams(text));
  return path === '/' && fields.Action !== undefined
    ? { service: 'sts', operation: fields.Action, input: fields }
    : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
