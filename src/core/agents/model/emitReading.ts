import type { ReadingAnswerer } from '../ReadingAnswerer.js';
import type { AgentBriefing } from './AgentBriefings.js';
import { MendableError } from './MendableError.js';
import type { ModelTool } from './ModelTool.js';
import type { Occasion } from './Occasion.js';
import { resolveReading } from './resolveReading.js';

/** Takes the reading of a question, and answers it as one of our own. */
export function emitReading(
  readings: ReadingAnswerer,
  { vocabulary, reading: specification }: AgentBriefing,
  { query, words, known, sendData, milliseconds }: Occasion
): ModelTool {
  return {
    specification,
    run: async input => {
      const { query: reading, more } = await resolveReading(input, {
        vocabulary,
        known,
        today: query.database.today,
        tellsNames: sendData,
        signal: query.signal
      });
      const answer = await readings.answer(reading, query, words, milliseconds);
      if (!answer) {
        throw new MendableError(
          'These do not go together: the figures, fields and terms are not all known of the same rows, or not split so.'
        );
      }
      return { tool: specification.name, answer, reading, task: null, more };
    }
  };
}
