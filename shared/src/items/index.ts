export * from './kinds.js';
export * from './requirements.js';
export * from './summary.js';
export * from './goals.js';
export * from './public-content.js';
export * from './assessing.js';
export * from './rating.js';
export * from './topics.js';
