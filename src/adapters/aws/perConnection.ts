import type { AwsConnection } from './AwsConnection.js';

/** Makes something of each connection once, and keeps it as long as the connection. */
export function perConnection<T extends object>(
  make: (connection: AwsConnection) => T
): (connection: AwsConnection) => T {
  const made = new WeakMap<AwsConnection, T>();
  return connection => {
    const known = made.get(connection) ?? make(connection);
    made.set(connection, known);
    return known;
  };
}
