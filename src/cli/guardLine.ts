import { z } from 'zod';
import type { SqlGuard } from '../core/sql/SqlGuard.js';

const question = z.object({
  id: z.union([z.string(), z.number()]),
  persona: z.string(),
  sql: z.string()
});

/** One line of the answer of `npm run guard`. */
export interface GuardAnswer {
  readonly id: string | number | null;
  readonly allowed: boolean;
  readonly code: string | null;
  readonly message: string | null;
}

/** Answers one JSON line; a line that is none is answered too. */
export function guardLine(guard: SqlGuard, line: string): GuardAnswer {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return refused(null, 'guard/input', 'The line is not JSON.');
  }
  const input = question.safeParse(value);
  if (!input.success) {
    const id = z.object({ id: question.shape.id }).safeParse(value);
    const [issue] = input.error.issues;
    const where = issue?.path.join('.') ?? '';
    const message = `The line cannot be used: ${where} ${issue?.message ?? ''}`.trim();
    return refused(id.success ? id.data.id : null, 'guard/input', message);
  }
  const { id, persona, sql } = input.data;
  const verdict = guard.guard(sql, persona);
  return verdict.allowed
    ? { id, allowed: true, code: null, message: null }
    : refused(id, verdict.code, verdict.message);
}

function refused(id: GuardAnswer['id'], code: string, message: string): GuardAnswer {
  return { id, allowed: false, code, message };
}
