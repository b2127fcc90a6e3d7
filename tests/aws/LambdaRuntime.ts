import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AccessKey } from './endpoint/AccessKeys.js';
import type { AwsEndpoint } from './endpoint/AwsEndpoint.js';
import type { LambdaHandler } from './endpoint/LambdaService.js';

interface Reply {
  readonly id: string;
  readonly answer?: unknown;
  readonly failure?: string;
}

/** A bundled function in a process of its own, with the role that it would have. */
export class LambdaRuntime {
  /** What it wrote into its log, a line each. */
  readonly log: string[] = [];
  private readonly waiting = new Map<string, (reply: Reply) => void>();
  private readonly child: ChildProcess;

  constructor(name: string, endpoint: AwsEndpoint, key: AccessKey) {
    const folder = join(__dirname, '../../build/lambdas', name);
    if (!existsSync(join(folder, 'index.js'))) {
      throw new Error('The functions are not built: run "npm run build:lambdas".');
    }
    this.child = fork(join(__dirname, 'lambdaRuntime.mjs'), [folder], {
      silent: true,
      execArgv: [],
      env: {
        AWS_REGION: endpoint.region,
        AWS_ACCESS_KEY_ID: key.accessKeyId,
        AWS_SECRET_ACCESS_KEY: key.secretAccessKey,
        AWS_SESSION_TOKEN: key.sessionToken,
        AWS_ENDPOINT_URL_REDSHIFT_DATA: endpoint.url,
        REDSHIFT_WORKGROUP: 'supply-chain',
        REDSHIFT_DATABASE: 'dev'
      }
    });
    this.child.stdout?.on('data', (text: Buffer) => {
      this.log.push(...text.toString().split('\n').filter(Boolean));
    });
    this.child.on('message', (reply: Reply) => {
      this.waiting.get(reply.id)?.(reply);
      this.waiting.delete(reply.id);
    });
  }

  readonly handler: LambdaHandler = (event, { functionName, awsRequestId }) =>
    new Promise((resolve, reject) => {
      this.waiting.set(awsRequestId, ({ answer, failure }) => {
        if (failure === undefined) {
          resolve(answer);
        } else {
          reject(new Error(failure));
        }
      });
      const context = { functionName, awsRequestId, remaining: 30_000 };
      this.child.send({ id: awsRequestId, event, context });
    });

  async stop(): Promise<void> {
    const ended = new Promise(resolve => this.child.once('exit', resolve));
    this.child.kill();
    await ended;
  }
}
