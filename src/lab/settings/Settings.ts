import { z } from 'zod';
import {
  emptyExtension,
  modelExtensionSchema
} from '../../core/reading/extension/ModelExtension.js';

/** What a person may set; `schema/panel.json` is made from it. */
export const Settings = z.object({
  openAtStart: z.boolean().default(false).meta({
    title: 'Open at start',
    description: 'Whether the panel is shown when JupyterLab starts.'
  }),
  sendWithEnter: z.boolean().default(true).meta({
    title: 'Ask with Enter',
    description: 'Enter asks and Shift+Enter starts a new line; if off, the other way round.'
  }),
  vocabulary: modelExtensionSchema.default(emptyExtension).meta({
    title: 'Words of your company',
    description:
      'Synonyms, metrics and labels of values that the assistant takes for its own words. ' +
      'They show nobody more data.'
  })
});

export type Settings = z.infer<typeof Settings>;
