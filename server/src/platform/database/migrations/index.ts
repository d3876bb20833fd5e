import { Foundation1700000000001 } from './0001-foundation.js';

/** In order. A migration is never edited once it has been released. */
export const migrations = [Foundation1700000000001];
