import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

describe('guarded SQL', () => {
  it('is made by the three guards and by nothing else', () => {
    const makers = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter(path => /\.tsx?$/.test(path))
      .filter(path =>
        /\bpassedSql\b|\bas (unknown as )?GuardedSql\b/.test(
          readFileSync(join('src', path), 'utf8')
        )
      )
      .sort();
    expect(makers).toEqual([
      'core/sql/GuardedSql.ts',
      'core/sql/SqlGuard.ts',
      'core/sql/guardCompiled.ts',
      'core/sql/guardRegistered.ts'
    ]);
  });
});
