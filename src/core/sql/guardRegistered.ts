import type { Dialect } from '../database/Dialect.js';
import { passedSql, type GuardedSql } from './GuardedSql.js';
import { registeredStatements, type RegisteredName } from './registeredStatements.js';

/**
 * A statement of the planning service. It is asked for by its name: there is no way to hand in a
 * text, so that nothing can be read under this identity that is not registered.
 */
export function guardRegistered(name: RegisteredName, dialect: Dialect): GuardedSql {
  return passedSql(registeredStatements[name](dialect), 'Planning Service');
}
