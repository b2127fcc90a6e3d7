import { AssistantError } from '../../core/errors/AssistantError.js';

interface Sign {
  readonly says: RegExp;
  readonly error: (found: readonly string[]) => ConstructorParameters<typeof AssistantError>;
}

/** The first that fits counts. */
const signs: readonly Sign[] = [
  {
    says: /permission denied for schema "?(\w+)/i,
    error: ([, name = '']) => ['system/access-denied', ['USAGE', name]]
  },
  {
    says: /permission denied for (?:\w+ )?"?(\w+)/i,
    error: ([, name = '']) => ['system/access-denied', ['SELECT', name]]
  },
  {
    says: /database "([^"]+)" does not exist/i,
    error: ([, name = '']) => ['system/not-found', ['Amazon Redshift', name]]
  },
  {
    says: /relation "(?:\w+\.)?(\w+)" does not exist/i,
    error: ([, name = '']) => ['query/no-table', [name]]
  },
  {
    says: /result\b.*\b(exceed|larger)|exceed.*\bresult/i,
    error: () => ['query/result-too-large', ['500 MB']]
  }
];

/** What `FAILED` means, by the text that the Data API gives for it; the text stays inside. */
export function redshiftFailure(text: string): AssistantError {
  const cause = new Error(text);
  for (const { says, error } of signs) {
    const found = says.exec(text);
    if (found) {
      const [code, parts] = error(found);
      return new AssistantError(code, parts, { cause });
    }
  }
  return new AssistantError('query/failed', [], { cause });
}
