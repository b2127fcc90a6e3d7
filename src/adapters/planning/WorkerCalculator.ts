import { AssistantError } from '../../core/errors/AssistantError.js';
import { rejectWhenAborted } from '../../core/errors/rejectWhenAborted.js';
import type { Calculation } from '../../core/planning/calculations/Calculation.js';
import type { CalculationWatch, Calculator } from '../../core/planning/calculations/Calculator.js';
import {
  calculationResponse,
  type CalculationRequest,
  type CalculationResponse
} from './calculationMessages.js';

type LastResponse = Exclude<CalculationResponse, { kind: 'progress' }>;

/**
 * Calculates beside the page, which goes on meanwhile. A worker is started when it is first needed,
 * and another where the one is at work; one of them is kept for the next calculation.
 */
export class WorkerCalculator implements Calculator {
  private idle: Worker | null = null;

  /** @param start starts a worker that answers a `CalculationRequest` */
  constructor(private readonly start: () => Worker) {}

  async calculate<Input, Output>(
    { name, output }: Calculation<Input, Output>,
    input: Input,
    { signal, progress }: CalculationWatch
  ): Promise<Output> {
    if (signal.aborted) {
      throw new AssistantError('query/stopped');
    }
    const worker = this.idle ?? this.start();
    this.idle = null;
    let response: LastResponse;
    try {
      const request = { calculation: name, input };
      response = await rejectWhenAborted(lastResponse(worker, request, progress), signal);
    } catch (error) {
      // Nothing else ends what it is at.
      worker.terminate();
      throw error;
    }
    this.keep(worker);
    if (response.kind === 'failure') {
      const { error, cause } = response;
      throw new AssistantError(error.code, error.parts, { cause });
    }
    return output.parse(response.result);
  }

  /** Ends the worker that is kept. */
  dispose(): void {
    this.idle?.terminate();
    this.idle = null;
  }

  private keep(worker: Worker): void {
    if (this.idle) {
      worker.terminate();
    } else {
      this.idle = worker;
    }
  }
}

/** @throws AssistantError `system/unexpected` with what the worker broke at as its cause */
function lastResponse(
  worker: Worker,
  request: CalculationRequest,
  progress: CalculationWatch['progress']
): Promise<LastResponse> {
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown): void => {
      reject(new AssistantError('system/unexpected', [], { cause }));
    };
    worker.onmessage = ({ data }: MessageEvent<unknown>) => {
      const response = calculationResponse.safeParse(data);
      if (!response.success) {
        fail(response.error);
      } else if (response.data.kind === 'progress') {
        progress?.(response.data.done);
      } else {
        resolve(response.data);
      }
    };
    worker.onerror = fail;
    worker.onmessageerror = fail;
    worker.postMessage(request);
  });
}
