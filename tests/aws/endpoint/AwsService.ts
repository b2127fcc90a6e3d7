import type { Identity } from './AccessKeys.js';
import type { FaultKind } from './faultKinds.js';
import type { ServiceName } from './serviceErrors.js';

/** A request whose signature is right. */
export interface AwsCall {
  readonly service: ServiceName;
  readonly operation: string;
  /** The body's fields for JSON and Query, the raw text otherwise. */
  readonly input: unknown;
  /** As sent, still escaped. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly caller: Identity;
  /** Faults that strike inside a service and not at its door. */
  readonly fault: FaultKind | undefined;
  /** Aborts when the client goes away. */
  readonly signal: AbortSignal;
}

export interface AwsAnswer {
  readonly status?: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Whole, or in pieces as they come. */
  readonly body: string | Uint8Array | AsyncIterable<Uint8Array>;
}

/** One service of AWS as far as the product calls it. */
export interface AwsService {
  /** What IAM would name as the resource of a call, for its refusals. */
  resourceOf(call: AwsCall): string;
  /** @throws AwsFailure */
  answer(call: AwsCall): Promise<AwsAnswer>;
  close?(): Promise<void>;
}

/** @param value in JSON text, or anything that becomes it */
export const jsonAnswer = (value: unknown): AwsAnswer => ({
  headers: { 'content-type': 'application/x-amz-json-1.1' },
  body: JSON.stringify(value)
});
