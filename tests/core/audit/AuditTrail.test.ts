import { AuditTrail, mostWaiting, type TrailState } from '../../../src/core/audit/AuditTrail.js';
import { personaNames } from '../../../src/core/session/personas.js';
import { SessionManager } from '../../../src/core/session/SessionManager.js';
import { PaperJournal } from './PaperJournal.js';

let journal: PaperJournal;
let pauses: { readonly milliseconds: number; readonly act: () => void }[];
let sessions: SessionManager;
let trail: AuditTrail;

beforeEach(() => {
  let ids = 0;
  const ports = { now: () => Date.UTC(2025, 5, 18, 9, 30), newId: () => `id${(ids += 1)}` };
  journal = new PaperJournal();
  pauses = [];
  sessions = new SessionManager(ports);
  trail = new AuditTrail({
    ...ports,
    journal,
    later: (milliseconds, act) => {
      pauses.push({ milliseconds, act });
    }
  });
});

/** Lets every promise that is due be kept. */
const settle = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

const retry = async (): Promise<number> => {
  const pause = pauses.shift();
  if (!pause) {
    throw new Error('Nothing is to be tried again.');
  }
  pause.act();
  await settle();
  return pause.milliseconds;
};

it('numbers the deeds of each session, and names who did them', async () => {
  const ann = sessions.open('ann', personaNames, 'Field Engineer');
  const bob = sessions.open('bob', personaNames, 'Procurement Specialist');
  trail.record(ann, { event: 'login' });
  trail.record(bob, { event: 'login' });
  trail.record(ann, { event: 'logout', because: 'asked' });
  trail.record(null, { event: 'configuration-change', setting: 'panel' });
  await settle();
  expect(journal.entries).toMatchObject([
    { event: 'login', user: 'ann', persona: 'Field Engineer', sequence: 1 },
    { event: 'login', user: 'bob', persona: 'Procurement Specialist', sequence: 1 },
    { event: 'logout', user: 'ann', sequence: 2, time: '2025-06-18T09:30:00.000Z' },
    { event: 'configuration-change', user: 'nobody', persona: null, sequence: 1 }
  ]);
  const [first, second, third, fourth] = journal.entries.map(({ session }) => session);
  expect(third).toBe(first);
  expect(new Set([first, second, fourth]).size).toBe(3);
});

it('never writes down the id that a session is used by', async () => {
  const ann = sessions.open('ann', personaNames, 'Field Engineer');
  trail.record(ann, { event: 'login' });
  await settle();
  expect(JSON.stringify(journal.entries)).not.toContain(`"${ann.id}"`);
});

it('cuts a text that is too long for a line, and shows where', async () => {
  trail.record(null, { event: 'sql-executed', sql: 'x'.repeat(9000), rows: 1, milliseconds: 2 });
  await settle();
  expect(journal.entries).toMatchObject([{ sql: `${'x'.repeat(4000)}…`, rows: 1 }]);
});

describe('while the journal fails', () => {
  it('keeps the entries and their order, and writes them when it can', async () => {
    const heard: TrailState[] = [];
    trail.watch(state => heard.push(state));
    journal.failures = 3;
    trail.record(null, { event: 'login' });
    await settle();
    trail.record(null, { event: 'logout', because: 'asked' });
    expect(trail.state).toEqual({ waiting: 2, lost: 0 });
    expect([await retry(), await retry(), await retry()]).toEqual([2000, 4000, 8000]);
    expect(journal.entries.map(({ sequence }) => sequence)).toEqual([1, 2]);
    expect(trail.state).toEqual({ waiting: 0, lost: 0 });
    expect(heard.at(-1)).toEqual({ waiting: 0, lost: 0 });
  });

  it('waits a minute at the most between two tries', async () => {
    journal.failures = 10;
    trail.record(null, { event: 'login' });
    await settle();
    for (let attempt = 1; attempt < 10; attempt += 1) {
      await retry();
    }
    expect(pauses.map(({ milliseconds }) => milliseconds)).toEqual([60_000]);
  });

  it('has room for so many; what is lost is counted, and its number is missing', async () => {
    journal.failures = 1;
    for (let count = 0; count < mostWaiting + 2; count += 1) {
      trail.record(null, { event: 'login' });
    }
    await settle();
    expect(trail.state).toEqual({ waiting: mostWaiting, lost: 2 });
    await retry();
    trail.record(null, { event: 'logout', because: 'asked' });
    await settle();
    expect(journal.entries).toHaveLength(mostWaiting + 1);
    expect(journal.entries.at(-1)?.sequence).toBe(mostWaiting + 3);
    expect(trail.state).toEqual({ waiting: 0, lost: 2 });
  });

  it('sends only so many at once', async () => {
    journal.failures = 1;
    for (let count = 0; count < 250; count += 1) {
      trail.record(null, { event: 'login' });
    }
    await settle();
    await retry();
    expect(journal.requests.map(({ length }) => length)).toEqual([100, 100, 50]);
  });
});
