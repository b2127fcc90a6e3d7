import assert from 'node:assert/strict';
import { scenario } from '../scenario.mjs';

const extension = 'jupyterlab-supply-chain-assistant';

export const loads = scenario('The extension loads and its commands are there', async stage => {
  await stage.open();
  const { version, plugin, commands } = await stage.page.evaluate(
    id => ({
      version: globalThis.jupyterapp.version,
      plugin: globalThis.jupyterapp.isPluginActivated(id),
      commands: globalThis.jupyterapp.commands
        .listCommands()
        .filter(command => command.startsWith('supply-chain:'))
    }),
    `${extension}:panel`
  );
  assert.equal(version, stage.version);
  assert.equal(plugin, true);
  assert.ok(commands.includes('supply-chain:open'), `there is only ${commands.join(', ')}`);
});

export const kernels = scenario(
  'Ordinary cells go to the kernel and keep their order',
  async stage => {
    await stage.openNotebook('ordinary.ipynb', ['x = 20', 'x += 1', 'print(2 * x)']);
    await stage.execute('notebook:run-all-cells');
    await stage.page.getByText('42', { exact: true }).waitFor();
    const outputs = await stage.outputs();
    assert.equal(outputs[2][0].text, '42\n');
  }
);
