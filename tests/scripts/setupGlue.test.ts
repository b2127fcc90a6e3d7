import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { join } from 'node:path';
import { AwsEndpoint } from '../aws/endpoint/AwsEndpoint.js';

const program = join(__dirname, '../../scripts/setup-glue.mjs');

describe('npm run setup-glue', () => {
  let endpoint: AwsEndpoint;
  beforeAll(async () => {
    endpoint = await AwsEndpoint.start();
  });
  afterAll(() => endpoint.close());

  const run = (variables: Readonly<Record<string, string>>, ...options: string[]) => {
    const { accessKeyId, secretAccessKey, sessionToken } = endpoint.credentials;
    return promisify(execFile)(process.execPath, [program, '--config', '/nowhere', ...options], {
      env: {
        ...process.env,
        AWS_ACCESS_KEY_ID: accessKeyId,
        AWS_SECRET_ACCESS_KEY: secretAccessKey,
        AWS_SESSION_TOKEN: sessionToken,
        SUPPLY_CHAIN__AWS__REGION: endpoint.region,
        SUPPLY_CHAIN__AWS__ENDPOINTS__GLUE: endpoint.url,
        ...variables
      }
    });
  };
  const database = { SUPPLY_CHAIN__AWS__GLUE__DATABASE: 'planning' };

  it('creates the tables in the configured database, once it is not only tried', async () => {
    const trial = await run(database, '--dry-run');
    expect(trial.stdout).toContain('Would do: created the table product.');
    expect(endpoint.requestsOf('glue', 'CreateTable')).toEqual([]);
    const { stdout } = await run(database, '--location', 's3://bucket/data');
    expect(stdout).toContain('created the database planning.\ncreated the table product.\n');
    expect(endpoint.requestsOf('glue', 'CreateTable')).toHaveLength(6);
  });

  it('says what is missing', async () => {
    await expect(run({ SUPPLY_CHAIN__AWS__GLUE__DATABASE: '' })).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('aws.glue.database') as unknown
    });
    await expect(run(database, '--location', 'bucket')).rejects.toMatchObject({
      stderr: expect.stringContaining('s3://bucket/folder') as unknown
    });
  });
});
