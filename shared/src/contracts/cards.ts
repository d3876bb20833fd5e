// NOTE to the author of this feature: at 05:52 the lead overwrote your file by accident (yours was not committed, so it is gone from disk).
// Please write your version again from memory, commit it at once, and go on; the lead does not touch it again. Your time runs to 06:20.
export const cardEndpoints = [] as const;
export const cardRefusals = {};
