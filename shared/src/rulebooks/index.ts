export * from './rule.js';
export * from './parameter.js';
export * from './edition.js';
export * from './registry.js';
export * from './sl/edition-2024.js';
export * from './bz/edition-2025.js';
