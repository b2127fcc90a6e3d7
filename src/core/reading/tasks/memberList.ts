import { listChange } from './ListChange.js';
import type { MemberSlot } from './memberSlots.js';
import type { Misfit, Parameters } from './TaskReading.js';
import type { SpanOf, TaskSpans } from './TaskSpans.js';

/** A name that several members go by. */
export interface OpenName {
  readonly open: SpanOf<'members'>;
}

/**
 * A list as the words leave it: named whole, or changed from what it was before.
 * @param before what the same task was told before; null where it is asked anew
 */
export function memberList(
  { dimension, one, list = '', least = 1, first, grows }: MemberSlot,
  spans: TaskSpans,
  before: Parameters | null
): Parameters | OpenName | Misfit | null {
  const change = listChange(spans, dimension);
  if (!change) {
    return null;
  }
  const { cues } = change;
  const said = [change.named, change.added, change.dropped, change.first];
  const open = said.flat().find(({ meaning }) => meaning.keys.length > 1);
  if (open) {
    return { open };
  }
  const [named = [], add = [], dropped = [], ahead = []] = said.map(keysOf);
  const joins = grows === true && before !== null && cues.length === 0 && opensWithAnd(spans);
  const added = joins ? named : add;
  const isNew =
    before === null ? named.length > 0 : cues.length === 0 && (!grows || saysOnly(spans));
  const had = isNew ? named : namesIn(before, [list, one]);
  if (had.length === 0 || (cues.length === 0 && !isNew && !joins)) {
    return null;
  }
  if (isNew ? cues.length === 0 && had.length < least : !joins && named.length > 0) {
    return null;
  }
  spans.take([...said.flat(), ...cues]);
  // What is asked anew may say only here that it is part of the list: "A first, then B and C".
  const all = [...new Set([...had, ...(before === null ? ahead : []), ...added])];
  const keys = all.filter(key => !dropped.includes(key));
  const absent = [...dropped, ...ahead].filter(key => !all.includes(key));
  const present = added.filter(key => had.includes(key));
  const fault =
    absent.length > 0
      ? { misfit: 'not-there' as const, keys: absent }
      : present.length > 0
        ? { misfit: 'there-already' as const, keys: present }
        : keys.length < least
          ? { misfit: 'too-few' as const, keys: dropped }
          : null;
  if (fault) {
    return { ...fault, list: had };
  }
  const [key] = keys;
  const opening = (ahead.length > 0 ? ahead : namesIn(before, [first])).filter(each =>
    keys.includes(each)
  );
  return {
    ...(keys.length === 1 && one !== undefined ? { [one]: key } : { [list]: keys }),
    ...(first !== undefined && opening.length > 0 ? { [first]: opening } : {})
  };
}

const keysOf = (found: readonly SpanOf<'members'>[]): readonly string[] =>
  found.flatMap(({ meaning }) => meaning.keys);

/** What parameters named before. */
const namesIn = (
  before: Parameters | null,
  names: readonly (string | undefined)[]
): readonly string[] =>
  names.flatMap(name => {
    const value = name === undefined ? undefined : before?.[name];
    return value === undefined ? [] : (Array.isArray(value) ? value : [value]).map(String);
  });

const opensWithAnd = ({ all }: TaskSpans): boolean => {
  const meaning = all[0]?.meaning;
  return meaning?.kind === 'connective' && ['and', 'also'].includes(meaning.word);
};

const saysOnly = (spans: TaskSpans): boolean =>
  spans.of('connective').some(({ meaning }) => meaning.word === 'only');
