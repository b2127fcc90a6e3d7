import { AssistantError } from '../../../src/core/errors/AssistantError.js';
import { english } from '../../../src/core/language/Translation.js';
import {
  complaintOfError,
  complaintOfMistake,
  complaintOfOutcome
} from '../../../src/lab/magic/complaintOf.js';

it('leads who is not signed in to the panel', () => {
  const { name, sentence } = complaintOfError(new AssistantError('auth/not-signed-in'), english);
  expect(name).toBe('auth/not-signed-in');
  expect(sentence).toContain('panel of the Supply Chain Assistant');
});

it('shows how the magic is written after a mistake', () => {
  const mistake = { kind: 'mistake', mistake: 'unknown-option', words: '--persona' } as const;
  expect(complaintOfMistake(mistake, english).sentence).toBe(
    '--persona is not an option of %%ask.\nWrite it like this: %%ask [--as NAME] [--sql] …'
  );
});

it('lists the readings to choose from', () => {
  const option = (label: string) => ({
    label,
    request: { kind: 'question', text: label } as const
  });
  const complaint = complaintOfOutcome(
    { kind: 'clarify', question: 'q', message: 'Which?', options: [option('a'), option('b')] },
    english
  );
  expect(complaint?.sentence).toBe('Which?\nWrite which one you mean:\n  • a\n  • b');
});

it('offers nothing where there is nothing to offer', () => {
  const complaint = complaintOfOutcome(
    { kind: 'unknown', question: 'q', message: 'No idea.', offers: [] },
    english
  );
  expect(complaint?.sentence).toBe('No idea.');
});
