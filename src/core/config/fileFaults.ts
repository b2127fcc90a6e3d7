import { z } from 'zod';
import type { Translation } from '../language/Translation.js';

/** What who read the file found wrong with it. */
export const fileFaultSchema = z.object({
  /** Keys with dots between them; empty for the whole file. */
  path: z.string(),
  fault: z.enum([
    'variable-missing',
    'secret-dropped',
    'key-unknown',
    'value-unusable',
    'file-failed',
    'file-invalid',
    'file-too-large',
    'library-missing'
  ]),
  /** The name of the variable, or where in the file. */
  detail: z.string()
});

export type FileFault = z.infer<typeof fileFaultSchema>;

/** A fault as a sentence. */
export function faultSentence({ fault, detail }: FileFault, trans: Translation): string {
  switch (fault) {
    case 'variable-missing':
      return trans.__('The environment has no variable %1.', detail);
    case 'secret-dropped':
      return trans.__('This looks like a secret, which has no place here; it is not used.');
    case 'key-unknown':
      return trans.__('There is no such key.');
    case 'value-unusable':
      return trans.__('It has not the form that it needs.');
    case 'file-failed':
      return trans.__('The configuration file cannot be read (%1).', detail);
    case 'file-invalid':
      return trans.__('The configuration file is not YAML that can be used (%1).', detail);
    case 'file-too-large':
      return trans.__('The configuration file is too large or too deep.');
    case 'library-missing':
      return trans.__('The Jupyter server lacks PyYAML: run "pip install pyyaml" and restart it.');
  }
}
