import { pairwiseCosts } from '../../../../src/core/planning/suppliers/pairwiseCosts.js';
