import { z } from 'zod';

/** What a person may set; `schema/panel.json` is made from it. */
export const Settings = z.object({
  openAtStart: z.boolean().default(false).meta({
    title: 'Open at start',
    description: 'Whether the panel is shown when JupyterLab starts.'
  }),
  sendWithEnter: z.boolean().default(true).meta({
    title: 'Ask with Enter',
    description: 'Enter asks and Shift+Enter starts a new line; if off, the other way round.'
  })
});

export type Settings = z.infer<typeof Settings>;
