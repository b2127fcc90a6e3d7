// Calls services with the real SDK through the relay of the Jupyter server in argv[2], whose token is
// in argv[3]. The services are here: they check every signature over the bytes that arrive.
// Prints their address, waits for a line, and prints what the calls gave as JSON.
import { createHash, createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { BedrockRuntimeClient, ConverseCommand } from '@aws-sdk/client-bedrock-runtime';
import { LambdaClient, InvokeCommand } from '@aws-sdk/client-lambda';
import { ExecuteStatementCommand, RedshiftDataClient } from '@aws-sdk/client-redshift-data';
import { RelayHandler } from '../../../lib/adapters/jupyter/RelayHandler.js';

const [, , jupyter, token] = process.argv;
const credentials = { accessKeyId: 'AKIATEST', secretAccessKey: 'secret', sessionToken: 'session' };

const sha256 = data => createHash('sha256').update(data).digest('hex');
const hmac = (key, data) => createHmac('sha256', key).update(data).digest();

/** Signature version 4 over what arrived; `IAM user guide, "Create a signed AWS API request"`. */
function isSigned({ method, url, headers }, body) {
  const found =
    /Credential=\w+\/(\d+)\/([^/]+)\/([^/]+)\/aws4_request, SignedHeaders=([^,]+), Signature=(\w+)/.exec(
      headers.authorization ?? ''
    );
  if (!found) return false;
  const [, day, region, service, names, signature] = found;
  const [path, query = ''] = url.split('?');
  const canonical = [
    method,
    path.split('/').map(encodeURIComponent).join('/'),
    query.split('&').sort().join('&'),
    ...names.split(';').map(name => `${name}:${headers[name]?.trim().replace(/ +/g, ' ')}`),
    '',
    names,
    sha256(body)
  ].join('\n');
  const scope = `${day}/${region}/${service}/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n');
  const key = [day, region, service, 'aws4_request'].reduce(
    hmac,
    `AWS4${credentials.secretAccessKey}`
  );
  return hmac(key, text).toString('hex') === signature;
}

const answers = [
  [
    '/model/',
    {
      output: { message: { role: 'assistant', content: [{ text: 'ü' }] } },
      stopReason: 'end_turn',
      usage: { inputTokens: 1, outputTokens: 1, totalTokens: 2 },
      metrics: { latencyMs: 1 }
    }
  ],
  ['/2015-03-31/', { planned: true }],
  ['/', { Id: 'statement', Status: 'SUBMITTED' }]
];

const paths = [];
const services = createServer(async (request, response) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  paths.push(request.url);
  const signed = isSigned(request, Buffer.concat(parts));
  const [, answer] = answers.find(([start]) => request.url.startsWith(start));
  response.writeHead(signed ? 200 : 403, { 'content-type': 'application/json' });
  response.end(JSON.stringify(signed ? answer : { __type: 'InvalidSignatureException' }));
});
services.listen(0, '127.0.0.1');
await once(services, 'listening');
const endpoint = `http://127.0.0.1:${services.address().port}`;
console.log(endpoint);
await once(process.stdin, 'data');

const requestHandler = new RelayHandler((body, signal) =>
  fetch(new URL('supply-chain-assistant/relay', jupyter), {
    method: 'POST',
    headers: { Authorization: `token ${token}`, 'Content-Type': 'application/octet-stream' },
    body,
    signal
  })
);
const settings = { region: 'us-east-1', endpoint, credentials, requestHandler, maxAttempts: 1 };
const [statement, turn, invoked] = await Promise.all([
  new RedshiftDataClient(settings).send(
    new ExecuteStatementCommand({ Sql: "SELECT 'Ünï – 😀'", WorkgroupName: 'wg', Database: 'db' })
  ),
  new BedrockRuntimeClient(settings).send(
    new ConverseCommand({
      modelId: 'anthropic.claude-v1:0',
      messages: [{ role: 'user', content: [{ text: 'ü?' }] }]
    })
  ),
  new LambdaClient(settings).send(
    new InvokeCommand({ FunctionName: 'plan', Qualifier: "a(b)'c", Payload: '{"ü":1}' })
  )
]);
console.log(
  JSON.stringify({
    statement: statement.Id,
    text: turn.output.message.content[0].text,
    invoked: JSON.parse(invoked.Payload.transformToString()),
    paths: paths.sort()
  })
);
services.close();
services.closeAllConnections();
process.stdin.destroy();
