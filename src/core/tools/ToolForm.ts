import { z } from 'zod';
import { problemsByField } from './inputError.js';
import type { Tool } from './Tool.js';

export type FieldKind = 'text' | 'number' | 'date' | 'choice' | 'list' | 'json';

/** A parameter of a tool as something to fill in. */
export interface FormField {
  readonly name: string;
  readonly kind: FieldKind;
  /** What it is and in which unit; empty where its name says it all. */
  readonly hint: string;
  readonly required: boolean;
  /** What holds where nothing is written; empty for nothing. */
  readonly initial: string;
  /** Of a choice. */
  readonly options: readonly string[];
}

/** What a form comes to: parameters, or what is wrong by the name of the field. */
export type FormReading =
  | { readonly kind: 'parameters'; readonly parameters: Readonly<Record<string, unknown>> }
  | { readonly kind: 'problems'; readonly problems: ReadonlyMap<string, string> };

/** A tool as a form. */
export interface ToolForm {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly fields: readonly FormField[];
  /** @param texts what is written, by field; what is not there or empty says nothing */
  read(texts: Readonly<Record<string, string>>): FormReading;
}

const property = z.object({
  type: z.string(),
  description: z.string().default(''),
  default: z.json().optional(),
  enum: z.array(z.string()).optional(),
  format: z.string().optional(),
  items: z.object({ type: z.string() }).optional()
});
const schema = z.object({
  properties: z.record(z.string(), property),
  required: z.array(z.string()).default([])
});

/** The form of a tool: a field for each of its parameters. */
export function toolFormOf({ name, title, description, input }: Tool): ToolForm {
  const { properties, required } = schema.parse(z.toJSONSchema(input, { io: 'input' }));
  const fields = Object.entries(properties).map(([field, said]): FormField => ({
    name: field,
    kind: kindOf(said),
    hint: said.description,
    required: required.includes(field),
    initial: textOf(said.default),
    options: said.enum ?? []
  }));
  return {
    name,
    title,
    description,
    fields,
    read: texts => {
      const written = fields.filter(field => (texts[field.name] ?? '').trim() !== '');
      const parameters = Object.fromEntries(
        written.map(field => [field.name, valueOf(field.kind, (texts[field.name] ?? '').trim())])
      );
      const checked = input.safeParse(parameters);
      return checked.success
        ? { kind: 'parameters', parameters }
        : { kind: 'problems', problems: problemsByField(checked.error, parameters) };
    }
  };
}

function kindOf({ type, enum: options, format, items }: z.output<typeof property>): FieldKind {
  if (type === 'number' || type === 'integer') {
    return 'number';
  }
  if (type === 'string') {
    return options ? 'choice' : format === 'date' ? 'date' : 'text';
  }
  return type === 'array' && items?.type === 'string' ? 'list' : 'json';
}

const textOf = (value: z.core.util.JSONType | undefined): string =>
  value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);

/** What cannot be understood stays text, and is told to be wrong by the check. */
function valueOf(kind: FieldKind, text: string): unknown {
  switch (kind) {
    case 'number':
      return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : text;
    case 'list':
      return text
        .split(/[,;\n]/)
        .map(part => part.trim())
        .filter(part => part !== '');
    case 'json':
      try {
        return JSON.parse(text) as unknown;
      } catch {
        return text;
      }
    case 'text':
    case 'date':
    case 'choice':
      return text;
  }
}
