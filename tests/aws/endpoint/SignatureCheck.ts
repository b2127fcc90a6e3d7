import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { AccessKey, AccessKeys } from './AccessKeys.js';
import { AwsFailure } from './AwsFailure.js';
import { errorsOf, type ServiceName } from './serviceErrors.js';

/** A request as its bytes came. */
export interface SignedRequest {
  readonly method: string;
  /** Path and query, still escaped. */
  readonly target: string;
  /** With names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** How far a client's clock may be off, in milliseconds. */
const skew = 15 * 60_000;

/**
 * Checks a signature of version 4 with code of its own, so that it cannot share a fault with the
 * signer.
 * @source IAM user guide, "Create a signed AWS API request"
 */
export class SignatureCheck {
  constructor(
    private readonly keys: AccessKeys,
    private readonly region: string,
    private readonly now: () => number
  ) {}

  /** @throws AwsFailure as the service would word it */
  verify(request: SignedRequest, service: ServiceName): AccessKey {
    const { protocol, signedAs } = errorsOf(service);
    const isQuery = protocol === 'query';
    const mismatch = (message: string): AwsFailure =>
      new AwsFailure(isQuery ? 'SignatureDoesNotMatch' : 'InvalidSignatureException', message, 403);
    const signed = authorizationOf(request.headers.authorization);
    if (!signed) {
      throw isQuery || request.headers.authorization === undefined
        ? new AwsFailure(
            isQuery ? 'MissingAuthenticationToken' : 'MissingAuthenticationTokenException',
            'Missing Authentication Token',
            403
          )
        : new AwsFailure(
            'IncompleteSignatureException',
            'Authorization header requires a credential, signed headers and a signature.',
            403
          );
    }
    const [id = '', day = '', region, signedService, end] = signed.scope;
    const date = request.headers['x-amz-date'] ?? '';
    if (region !== this.region) {
      throw mismatch('Credential should be scoped to a valid region.');
    }
    if (signedService !== signedAs || end !== 'aws4_request') {
      throw mismatch(`Credential should be scoped to correct service: '${signedAs}'.`);
    }
    if (!date.startsWith(day) || day.length !== 8) {
      throw mismatch('Date in Credential scope does not match YYYYMMDD of the date of the request');
    }
    this.checkDate(date, mismatch);

    const key = this.keys.find(id);
    if (!key || key.sessionToken !== request.headers['x-amz-security-token']) {
      throw new AwsFailure(
        isQuery ? 'InvalidClientTokenId' : 'UnrecognizedClientException',
        'The security token included in the request is invalid',
        403
      );
    }
    const expected = signatureOf(request, signed, date, key.secretAccessKey);
    if (!expected || !isSame(expected, signed.signature)) {
      throw mismatch(
        'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.'
      );
    }
    if (key.expires <= this.now()) {
      throw expiredToken(service);
    }
    return key;
  }

  private checkDate(date: string, mismatch: (message: string) => AwsFailure): void {
    const time = Date.parse(
      date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z')
    );
    if (!(time >= this.now() - skew)) {
      throw mismatch(`Signature expired: ${date} is now earlier than what is allowed`);
    }
    if (time > this.now() + skew) {
      throw mismatch(`Signature not yet current: ${date} is still later than what is allowed`);
    }
  }
}

export const expiredToken = (service: ServiceName): AwsFailure =>
  new AwsFailure(
    errorsOf(service).protocol === 'query' ? 'ExpiredToken' : 'ExpiredTokenException',
    'The security token included in the request is expired',
    403
  );

interface Authorization {
  readonly scope: readonly string[];
  readonly names: readonly string[];
  readonly signature: string;
}

function authorizationOf(header: string | undefined): Authorization | undefined {
  const found =
    /^AWS4-HMAC-SHA256 Credential=([^,\s]+),\s*SignedHeaders=([^,\s]+),\s*Signature=([0-9a-f]{64})$/.exec(
      header ?? ''
    );
  const [, credential = '', names = '', signature = ''] = found ?? [];
  return found ? { scope: credential.split('/'), names: names.split(';'), signature } : undefined;
}

/** Undefined when a header that must be signed is not. */
function signatureOf(
  { method, target, headers, body }: SignedRequest,
  { scope, names }: Authorization,
  date: string,
  secret: string
): string | undefined {
  const mustSign = Object.keys(headers).filter(
    name => name === 'host' || name.startsWith('x-amz-')
  );
  if (mustSign.some(name => !names.includes(name)) || names.some(name => !(name in headers))) {
    return undefined;
  }
  const [path = '', query = ''] = target.split('?');
  const canonical = [
    method,
    path.split('/').map(escaped).join('/'),
    canonicalQuery(query),
    ...names.map(name => `${name}:${(headers[name] ?? '').trim().replace(/\s+/g, ' ')}`),
    '',
    names.join(';'),
    sha256(body)
  ].join('\n');
  const [, ...within] = scope;
  const text = ['AWS4-HMAC-SHA256', date, within.join('/'), sha256(canonical)].join('\n');
  const key = within.reduce<string | Buffer>((so, part) => hmac(so, part), `AWS4${secret}`);
  return hmac(key, text).toString('hex');
}

/** Sorted, each name and value escaped once from what it means. */
const canonicalQuery = (query: string): string =>
  [...new URLSearchParams(query)]
    .map(([name, value]) => `${escaped(name)}=${escaped(value)}`)
    .sort()
    .join('&');

/** All but letters, digits and `-._~`: what is escaped already is so a second time. */
const escaped = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
  );

const sha256 = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex');

const hmac = (key: string | Buffer, data: string): Buffer =>
  createHmac('sha256', key).update(data).digest();

const isSame = (one: string, other: string): boolean =>
  timingSafeEqual(Buffer.from(one), Buffer.from(other));
