export * from './finding.js';
export * from './evaluation.js';
export * from './explain.js';
export { editionFor } from '../rulebooks/index.js';
export * from './sl/stars.js';
export * from './sl/month-result.js';
export * from './sl/pledges.js';
