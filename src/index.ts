import type { JupyterFrontEndPlugin } from '@jupyterlab/application';
import { assistantPlugin } from './lab/assistant/plugin.js';
import { commandsPlugin } from './lab/commands/plugin.js';
import { tableRendererPlugin } from './lab/grid/plugin.js';
import { launcherPlugin } from './lab/launcher/plugin.js';
import { askCellPlugin, askStopPlugin } from './lab/magic/plugin.js';
import { notebookActionsPlugin } from './lab/notebook/plugin.js';
import { panelPlugin } from './lab/panel/plugin.js';
import { settingsPlugin } from './lab/settings/plugin.js';

/** The plugins of the Supply Chain Assistant. */
const plugins: JupyterFrontEndPlugin<unknown>[] = [
  assistantPlugin,
  panelPlugin,
  commandsPlugin,
  settingsPlugin,
  launcherPlugin,
  askCellPlugin,
  askStopPlugin,
  notebookActionsPlugin,
  tableRendererPlugin
];

export default plugins;
