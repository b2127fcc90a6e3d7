import type { Step } from './Edit.js';

/** "As a share", "zeros too". */
export const placeShare: Step = ({ asked, draft, query }) => {
  const shares = draft.shares.splice(0).length > 0;
  const keepEmpty = asked.marks.has('keep-empty');
  if (!shares && !keepEmpty) {
    return query;
  }
  const [share] = asked.shares;
  // "As a percentage of the orders they delivered" is a rate, and no share of each in the total.
  const parts = [...asked.nouns, ...asked.filters, ...asked.events, ...asked.figures];
  const isRate = share !== undefined && parts.some(({ at }) => at > share);
  const canBeSplit = query.measures.length > 0 && query.groups.length > 0;
  return canBeSplit && !isRate
    ? { ...query, share: query.share || shares, keepEmpty: query.keepEmpty || keepEmpty }
    : null;
};
