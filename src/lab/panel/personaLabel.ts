import type { Translation } from '../../core/language/Translation.js';
import type { PersonaName } from '../../core/session/personas.js';

/** A persona's name as people read it. */
export function personaLabel(persona: PersonaName, trans: Translation): string {
  switch (persona) {
    case 'Warehouse Manager':
      return trans.__('Warehouse Manager');
    case 'Field Engineer':
      return trans.__('Field Engineer');
    case 'Procurement Specialist':
      return trans.__('Procurement Specialist');
  }
}
