import { SessionManager, sessionIdleLimit } from '../../../src/core/session/SessionManager.js';
import { personaNames, personas, personasReading } from '../../../src/core/session/personas.js';

describe('A session', () => {
  let now = 0;
  let sessions: SessionManager;
  beforeEach(() => {
    let count = 0;
    now = 0;
    sessions = new SessionManager({ now: () => now, newId: () => `id ${(count += 1)}` });
  });

  it('holds who it is, and as what', () => {
    const { id } = sessions.open('ada', ['Field Engineer'], 'Field Engineer');
    expect(sessions.get(id)).toEqual({
      id: 'id 1',
      userName: 'ada',
      personas: ['Field Engineer'],
      persona: 'Field Engineer'
    });
  });

  it('is not opened as a persona that is not the user’s', () => {
    expect(() => sessions.open('ada', ['Field Engineer'], 'Procurement Specialist')).toThrow(
      'ada may not act as Procurement Specialist.'
    );
    expect(() => sessions.get('id 1')).toThrow('You are not signed in.');
  });

  it('tells how long it lasts without being used by that', () => {
    const { id } = sessions.open('ada', ['Field Engineer'], 'Field Engineer');
    now += 1000;
    expect(sessions.remaining(id)).toBe(sessionIdleLimit - 1000);
    now += sessionIdleLimit - 1000;
    expect(sessions.remaining(id)).toBe(0);
    now += 1;
    expect(sessions.remaining(id)).toBeNull();
    expect(sessions.remaining('none')).toBeNull();
  });

  it('ends with every other one of its user, and with nobody else’s', () => {
    const open = (name: string): string =>
      sessions.open(name, ['Field Engineer'], 'Field Engineer').id;
    const [first, second, bob] = [open('ada'), open('ada'), open('bob')];
    sessions.closeEverywhere(first);
    expect(sessions.remaining(first)).toBeNull();
    expect(sessions.remaining(second)).toBeNull();
    sessions.closeEverywhere(first);
    expect(sessions.get(bob).userName).toBe('bob');
  });

  it('ends after an idle hour, and not before', () => {
    const { id } = sessions.open('ada', personaNames, 'Field Engineer');
    now += sessionIdleLimit;
    expect(sessions.get(id).userName).toBe('ada');
    now += sessionIdleLimit + 1;
    expect(() => sessions.get(id)).toThrow('Your session has ended.');
    expect(() => sessions.get(id)).toThrow('You are not signed in.');
  });

  it('goes on as long as it is used', () => {
    const { id } = sessions.open('ada', personaNames, 'Field Engineer');
    for (let hours = 0; hours < 5; hours += 1) {
      now += sessionIdleLimit - 1;
      sessions.get(id);
    }
    expect(sessions.get(id).persona).toBe('Field Engineer');
  });

  it('changes its persona to another of the user’s, and to no other', () => {
    const { id } = sessions.open('ada', ['Field Engineer', 'Warehouse Manager'], 'Field Engineer');
    sessions.switchPersona(id, 'Warehouse Manager');
    expect(sessions.get(id).persona).toBe('Warehouse Manager');
    expect(() => sessions.switchPersona(id, 'Procurement Specialist')).toThrow('may not act as');
    expect(sessions.get(id).persona).toBe('Warehouse Manager');
  });

  it('is over once it is closed, and others are not', () => {
    const first = sessions.open('ada', personaNames, 'Field Engineer');
    const second = sessions.open('bob', personaNames, 'Field Engineer');
    sessions.close(first.id);
    expect(() => sessions.get(first.id)).toThrow('You are not signed in.');
    expect(sessions.get(second.id).userName).toBe('bob');
  });
});

describe('A persona', () => {
  it('reads stock, and either sales or purchases', () => {
    for (const name of personaNames) {
      const { tables } = personas[name];
      expect(tables).toEqual(expect.arrayContaining(['product', 'warehouse_product']));
      const others = tables.slice(2).map(table => table.split('_')[0]);
      expect(new Set(others).size).toBe(1);
    }
  });

  it('is named to whoever asks for its tables', () => {
    expect(personasReading('purchase_order_line')).toEqual(['Procurement Specialist']);
    expect(personasReading('sales_order_header')).toEqual(['Warehouse Manager', 'Field Engineer']);
    expect(personasReading('product')).toEqual(personaNames);
  });
});
