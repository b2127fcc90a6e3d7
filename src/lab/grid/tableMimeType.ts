/** A result with its rows, as a notebook's output keeps it. */
export const tableMimeType = 'application/vnd.supply-chain.table+json';
