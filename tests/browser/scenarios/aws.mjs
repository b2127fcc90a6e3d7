import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AssistantPanel } from '../AssistantPanel.mjs';
import { createUsers } from '../createUsers.mjs';
import { scenario } from '../scenario.mjs';
import { startAwsEndpoint } from '../startAwsEndpoint.mjs';

const password = 'correct horse battery';
const model = 'global.anthropic.claude-sonnet-5-5';
const services = ['athena', 'bedrock-runtime', 'glue', 'lambda', 'redshift-data', 'sts'];
const role = name => `arn:aws:iam::123456789012:role/${name}`;

/** Writes what an administrator writes, for services that are all at one address. */
function configurationOf({ url, region }, transport) {
  return JSON.stringify({
    aws: {
      region,
      transport,
      endpoints: Object.fromEntries(services.map(name => [name, url])),
      persona_roles: {
        warehouse_manager: role('warehouse_manager'),
        field_engineer: role('field_engineer'),
        procurement_specialist: role('procurement_specialist')
      },
      redshift: { workgroup_name: 'supply-chain', database: 'dev' },
      glue: { database: 'supply_chain' },
      bedrock: { model_id: model }
    },
    database: { type: 'redshift' },
    cost: { daily_budget: 5 }
  });
}

let endpoint;

/** A server that an administrator has set up for AWS. YAML takes JSON. */
const onAws = transport => async home => {
  endpoint = await startAwsEndpoint();
  await endpoint.warehouse.open();
  const file = join(home, 'config.yaml');
  writeFileSync(file, configurationOf(endpoint, transport));
  const users = join(home, 'users.json');
  await createUsers(users, [{ name: 'ada', password, personas: '1, 3' }]);
  const { accessKeyId, secretAccessKey, sessionToken } = endpoint.credentials;
  return {
    args: [
      '--SupplyChainAssistant.sign_in=password',
      `--SupplyChainAssistant.users_file=${users}`,
      `--SupplyChainAssistant.configuration_file=${file}`,
      '--SupplyChainAssistant.aws=True'
    ],
    environment: {
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      AWS_SESSION_TOKEN: sessionToken
    },
    end: () => endpoint.close()
  };
};

async function signIn(panel) {
  const { page } = panel.stage;
  await panel.region.getByRole('textbox', { name: 'Name' }).fill('ada');
  await panel.region.getByLabel('Password', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await panel.question.waitFor();
}

/** Asks the tables, what the persona may not see, and a model; then stops one. */
async function ask(stage) {
  const calls = operation => endpoint.requests.filter(each => each.operation === operation);
  await stage.open();
  const panel = new AssistantPanel(stage);
  await panel.open();
  await signIn(panel);

  assert.equal(await panel.ask('How many products are below minimum in WH02?'), 'answer');
  const [statement] = calls('ExecuteStatement').slice(-1);
  assert.match(statement.caller, /warehouse_manager/);
  assert.match(await panel.newest.locator('footer').innerText(), /¢/);
  assert.equal(await panel.ask('Which purchase orders are overdue?'), 'refuse');

  // It knows nothing of the question: it reads what every persona has.
  endpoint.bedrock.models.set(model, ({ messages }) =>
    messages.length > 1
      ? { blocks: [{ text: 'These are the warehouses.' }] }
      : {
          blocks: [
            { text: 'Looking at the stock. ' },
            {
              toolUse: {
                name: 'run_sql',
                input: {
                  sql: 'SELECT warehouse_code, SUM(current_stock) AS units FROM warehouse_product GROUP BY warehouse_code'
                }
              }
            }
          ]
        }
  );
  assert.equal(await panel.ask('Which depots would a giraffe like?'), 'answer');
  assert.ok(calls('ConverseStream').length > 0);
  assert.match(await panel.newest.locator('footer').innerText(), /model/);
  await stage.picture('aws-model', panel.region);

  await panel.region.getByRole('button', { name: /Costs of this session/ }).click();
  const dialog = stage.page.getByRole('dialog');
  await dialog.getByRole('rowheader', { name: 'Redshift' }).waitFor();
  await dialog.getByRole('rowheader', { name: /Bedrock/ }).waitFor();
  for (const theme of ['JupyterLab Light', 'JupyterLab Dark']) {
    await stage.theme(theme);
    await stage.assertAccessible('.jp-SupplyChain-Costs', `costs, ${theme}`);
    await stage.picture(`aws-costs-${theme.endsWith('Dark') ? 'dark' : 'light'}`, dialog);
  }
  await stage.page.keyboard.press('Escape');

  endpoint.faults.next('redshift-data', 'ExecuteStatement', { kind: 'never-ends' });
  await panel.question.fill('stock value by warehouse');
  await panel.question.press('Enter');
  await stage.page.waitForTimeout(500);
  await panel.question.press('Escape');
  assert.equal(await panel.outcome('stock value by warehouse'), 'stopped');
  for (let wait = 0; wait < 50 && calls('CancelStatement').length === 0; wait += 1) {
    await stage.page.waitForTimeout(100);
  }
  assert.equal(calls('CancelStatement').length, 1);
}

export const relayed = scenario(
  'On AWS through the server: Redshift answers as the persona, a model helps, costs are told, Stop stops',
  async stage => {
    const foreign = [];
    stage.page.on('request', request => {
      if (request.url().startsWith(endpoint.url)) foreign.push(request.url());
    });
    await ask(stage);
    assert.deepEqual(foreign, []);
  },
  { labs: 'newest', server: onAws('relay') }
);

export const direct = scenario(
  'On AWS from the browser itself: the same, without the server in between',
  async stage => {
    await ask(stage);
  },
  { labs: 'newest', server: onAws('direct') }
);
