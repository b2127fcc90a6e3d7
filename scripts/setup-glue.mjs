import { GlueClient } from '@aws-sdk/client-glue';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compile } from './project/compile.mjs';
import { Failure } from './project/Failure.mjs';
import { packages } from './project/packages.mjs';
import { interpreter } from './project/python.mjs';
import { inRoot } from './project/root.mjs';
import { run } from './project/run.mjs';
import { script } from './project/script.mjs';

const usage =
  'npm run setup-glue -- [--config config.yaml] [--location s3://bucket/folder] [--dry-run]';

/** What the server part reads of a file and of the environment, so that both read alike. */
const readers = `
import json, sys
from dataclasses import asdict
from pathlib import Path
from jupyterlab_supply_chain_assistant.server.configuration import Configuration
reading = Configuration(Path(sys.argv[1])).read()
faults = [asdict(fault) for fault in reading.faults]
print(json.dumps({"file": reading.file, "environment": reading.environment, "faults": faults}))
`;

async function configured(path) {
  const own = interpreter(inRoot('.venv'));
  const python = process.env.PYTHON ?? (existsSync(own) ? own : 'python3');
  const output = await run(python, ['-c', readers, path], {
    sentence: 'The configuration cannot be read.',
    remedy: 'Python 3.10 with PyYAML reads it; PYTHON=/path/to/python names one.'
  });
  const { readConfiguration } = await import('../lib/core/config/readConfiguration.js');
  const { english } = await import('../lib/core/language/Translation.js');
  const sources = { ...JSON.parse(output), settings: {} };
  const { configuration, problems } = readConfiguration(sources, english);
  problems.forEach(({ path: key, message }) => {
    process.stderr.write(`${key}: ${message}\n`);
  });
  return configuration;
}

// Gives the Glue database of the configuration the six tables, as whom the shell is signed in.
await script(async () => {
  let values;
  try {
    ({ values } = parseArgs({
      options: {
        config: { type: 'string', default: 'config.yaml' },
        location: { type: 'string' },
        'dry-run': { type: 'boolean', default: false }
      }
    }));
  } catch {
    throw new Failure(usage);
  }
  if (values.location !== undefined && !/^s3:\/\/[^/]+/.test(values.location)) {
    throw new Failure(`--location should be an address such as s3://bucket/folder.`, usage);
  }
  await packages();
  await compile();
  const { aws } = await configured(resolve(values.config));
  const { region, glue, endpoints } = aws;
  if (region === undefined || glue.database === undefined) {
    throw new Failure('The configuration lacks aws.region or aws.glue.database.', usage);
  }
  const endpoint = endpoints.glue;
  const client = new GlueClient({ region, ...(endpoint === undefined ? {} : { endpoint }) });
  const { setUpGlue } = await import('../lib/adapters/aws/setUpGlue.js');
  const { isAssistantError } = await import('../lib/core/errors/AssistantError.js');
  try {
    const done = await setUpGlue(client, {
      database: glue.database,
      catalogId: glue.catalog_id,
      location: values.location,
      isTrial: values['dry-run']
    });
    done.forEach(sentence => console.log(sentence));
  } catch (error) {
    throw isAssistantError(error) ? new Failure(error.message) : error;
  } finally {
    client.destroy();
  }
});
