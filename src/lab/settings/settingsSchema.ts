import { z } from 'zod';
import { commandIds } from '../commands/commandIds.js';
import { Settings } from './Settings.js';

/** What JupyterLab reads as `schema/panel.json`: the settings, and the shortcut that opens the panel. */
export function settingsSchema(): Record<string, unknown> {
  const { $schema, type, properties } = z.toJSONSchema(Settings, {
    target: 'draft-7',
    io: 'input'
  });
  return {
    $schema,
    title: 'Supply Chain Assistant',
    description: 'Settings of the Supply Chain Assistant.',
    'jupyter.lab.setting-icon': 'supply-chain:assistant',
    'jupyter.lab.setting-icon-label': 'Supply Chain Assistant',
    'jupyter.lab.shortcuts': [
      {
        command: commandIds.open,
        keys: ['Accel Shift A'],
        selector: 'body',
        args: { toggle: true }
      }
    ],
    type,
    properties,
    additionalProperties: false
  };
}
