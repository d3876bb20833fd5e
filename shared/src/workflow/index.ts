export * from './engine.js';
export * from './tables.js';
export * from './items.js';
export * from './item-plans.js';
export * from './creation-standards.js';
