import { z } from 'zod';
import { PersonalConfiguration } from '../../core/config/Configuration.js';
import { commandIds } from '../commands/commandIds.js';
import { Settings } from './Settings.js';

interface JsonSchema {
  readonly default?: unknown;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
}

/** What JupyterLab reads as `schema/panel.json`: the settings, and the shortcut that opens the panel. */
export function settingsSchema(): Record<string, unknown> {
  const options = { target: 'draft-7', io: 'input' } as const;
  const { $schema, type, properties } = z.toJSONSchema(Settings, options);
  const personal = withoutDefaults(z.toJSONSchema(PersonalConfiguration, options) as JsonSchema);
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
    properties: { ...properties, ...personal.properties },
    additionalProperties: false
  };
}

/** A default of JupyterLab's would count as set by the person, over the administrator's file. */
function withoutDefaults({ default: standard, properties, ...schema }: JsonSchema): JsonSchema {
  if (properties) {
    const parts = Object.entries(properties);
    return {
      ...schema,
      properties: Object.fromEntries(parts.map(([key, part]) => [key, withoutDefaults(part)]))
    };
  }
  return standard === undefined
    ? schema
    : {
        ...schema,
        description: `${schema.description ?? ''} If not set: ${JSON.stringify(standard)}.`
      };
}
