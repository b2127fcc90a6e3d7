import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { personaNames } from '../../../src/core/session/personas.js';
import { roleOf } from '../../../src/core/database/grantsRedshift.js';
import { AccessKeys, notebookRole, type AccessKey } from './AccessKeys.js';
import { AthenaService, athenaDefaults, type AthenaOptions } from './AthenaService.js';
import { AwsFailure } from './AwsFailure.js';
import type { AwsAnswer, AwsCall, AwsService } from './AwsService.js';
import { BedrockService } from './BedrockService.js';
import { doorFailure } from './doorFailure.js';
import { failureAnswer } from './failureAnswer.js';
import type { FaultKind } from './faultKinds.js';
import { Faults } from './Faults.js';
import { GlueService } from './GlueService.js';
import { LambdaService } from './LambdaService.js';
import {
  RedshiftDataService,
  redshiftDefaults,
  type RedshiftOptions
} from './RedshiftDataService.js';
import { SageMakerService } from './SageMakerService.js';
import { routeOf, type Route } from './routeOf.js';
import type { ServiceName } from './serviceErrors.js';
import { SignatureCheck, type SignedRequest } from './SignatureCheck.js';
import { StsService } from './StsService.js';
import { Warehouse } from './Warehouse.js';

export interface EndpointOptions {
  readonly region?: string;
  readonly redshift?: Partial<RedshiftOptions>;
  readonly athena?: Partial<AthenaOptions>;
  /** The endpoint's clock, in milliseconds since 1970. */
  readonly now?: () => number;
}

/** A request that came, for a test to look at. */
export interface HeardRequest {
  readonly service: ServiceName;
  readonly operation: string;
  /** Path and query, still escaped. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The fields of the body, or its text where it is not JSON 1.1 or Query. */
  readonly input: unknown;
  /** Undefined where the signature is wrong. */
  caller?: string;
  fault?: FaultKind;
  /** Of the answer, once there is one. */
  status?: number;
}

const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'POST',
  'access-control-allow-headers': '*',
  'access-control-expose-headers': '*'
};

const hour = 3_600_000;

/**
 * AWS as far as the product calls it, on this machine: the wire formats, signatures, states, limits
 * and errors of the services, and faults on demand.
 */
export class AwsEndpoint {
  static async start(options: EndpointOptions = {}): Promise<AwsEndpoint> {
    const endpoint = new AwsEndpoint(options);
    endpoint.server.listen(0, '127.0.0.1');
    await once(endpoint.server, 'listening');
    return endpoint;
  }

  readonly region: string;
  readonly faults = new Faults();
  readonly requests: HeardRequest[] = [];
  readonly redshift: RedshiftDataService;
  readonly athena: AthenaService;
  readonly bedrock: BedrockService;
  readonly glue: GlueService;
  readonly lambda: LambdaService;
  readonly sagemaker: SageMakerService;
  /** Of the notebook's role; good for an hour. */
  readonly credentials: AccessKey;
  readonly warehouse = new Warehouse();
  private readonly keys = new AccessKeys();
  private readonly signatures: SignatureCheck;
  private readonly services: Readonly<Record<ServiceName, AwsService>>;
  private readonly now: () => number;
  private readonly server: Server;

  private constructor({ region = 'us-east-1', redshift, athena, now = Date.now }: EndpointOptions) {
    this.region = region;
    this.now = now;
    this.credentials = this.keysOf(notebookRole);
    this.signatures = new SignatureCheck(this.keys, region, now);
    const redshiftOptions = { ...redshiftDefaults, ...redshift };
    this.redshift = new RedshiftDataService(this.warehouse, redshiftOptions, region, now);
    this.athena = new AthenaService(this.warehouse, { ...athenaDefaults, ...athena }, region, now);
    this.bedrock = new BedrockService(region);
    this.glue = new GlueService(region, now);
    this.lambda = new LambdaService(region);
    this.sagemaker = new SageMakerService(region);
    this.services = {
      'bedrock-runtime': this.bedrock,
      'redshift-data': this.redshift,
      athena: this.athena,
      glue: this.glue,
      lambda: this.lambda,
      sagemaker: this.sagemaker,
      sts: new StsService(this.keys, new Set(personaNames.map(roleOf)), now)
    };
    this.server = createServer((request, response) => {
      void this.hear(request, response);
    });
  }

  get url(): string {
    const { port } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  /** New keys of a session of a role. */
  keysOf(role: string, session = 'notebook', lifetime = hour): AccessKey {
    return this.keys.issue(role, session, this.now() + lifetime);
  }

  requestsOf(service: ServiceName, operation: string): HeardRequest[] {
    return this.requests.filter(
      request => request.service === service && request.operation === operation
    );
  }

  /** Waits until no statement runs any more. */
  async idle(): Promise<void> {
    while (this.redshift.active + this.athena.active > 0) {
      await sleep(5);
    }
  }

  async close(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    this.server.closeAllConnections();
    await closed;
    await this.warehouse.close();
  }

  private async hear(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const gone = new AbortController();
    response.on('close', () => {
      gone.abort();
    });
    try {
      const signed = await signedRequest(request);
      const route = routeOf(signed);
      if (request.method === 'OPTIONS' || !route) {
        response.writeHead(request.method === 'OPTIONS' ? 200 : 404, cors).end();
        return;
      }
      const heard: HeardRequest = { ...route, target: signed.target, headers: signed.headers };
      this.requests.push(heard);
      const answer = await this.answer(signed, route, heard, gone.signal);
      if (answer) {
        await send(answer, heard, response);
      } else {
        response.destroy();
      }
    } catch {
      // The client went away, or a stream broke as it was meant to.
      response.destroy();
    }
  }

  /** Undefined for none: the connection ends. */
  private async answer(
    signed: SignedRequest,
    route: Route,
    heard: HeardRequest,
    signal: AbortSignal
  ): Promise<AwsAnswer | undefined> {
    const { service, operation } = route;
    try {
      const key = this.signatures.verify(signed, service);
      heard.caller = key.identity.arn;
      const fault = this.faults.strike(service, operation);
      heard.fault = fault;
      const call: AwsCall = {
        ...route,
        path: signed.target,
        headers: signed.headers,
        caller: key.identity,
        fault,
        signal
      };
      return await this.serve(call);
    } catch (error) {
      return failureAnswer(
        service,
        error instanceof AwsFailure
          ? error
          : new AwsFailure('InternalFailure', error instanceof Error ? error.message : '', 500)
      );
    }
  }

  /** @throws AwsFailure */
  private async serve(call: AwsCall): Promise<AwsAnswer | undefined> {
    const service = this.services[call.service];
    const { fault } = call;
    if (fault?.kind === 'reset') {
      return undefined;
    }
    const refused = fault && doorFailure(fault, call, service.resourceOf(call));
    if (refused) {
      throw refused;
    }
    if (fault?.kind === 'slow') {
      await sleep(fault.milliseconds, undefined, { signal: call.signal });
    }
    if (fault?.kind === 'lost-answer' || fault?.kind === 'malformed') {
      // What was asked for is done, or refused: nobody will know.
      await settled(() => service.answer(call));
      return fault.kind === 'malformed' ? { headers: {}, body: '{"<html>' } : undefined;
    }
    return service.answer(call);
  }
}

async function settled(act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch {
    // Nobody hears of it.
  }
}

async function signedRequest(request: IncomingMessage): Promise<SignedRequest> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [
    name,
    Array.isArray(value) ? value.join(',') : (value ?? '')
  ]);
  return {
    method: request.method ?? '',
    target: request.url ?? '',
    headers: Object.fromEntries(headers),
    body: Buffer.concat(pieces)
  };
}

let answered = 0;

async function send(
  { status = 200, headers, body }: AwsAnswer,
  heard: HeardRequest,
  response: ServerResponse
): Promise<void> {
  answered += 1;
  heard.status = status;
  response.writeHead(status, { ...cors, 'x-amzn-requestid': `request-${answered}`, ...headers });
  if (typeof body === 'string' || body instanceof Uint8Array) {
    response.end(body);
    return;
  }
  for await (const piece of body) {
    await new Promise(resolve => response.write(piece, resolve));
  }
  response.end();
}
