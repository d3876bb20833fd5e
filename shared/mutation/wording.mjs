const HAN = /\p{Script=Han}/u;

/** A Stryker plugin that leaves plain Chinese text alone. Texts that contain a value are mutated: the value must be the right one. */
export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'wording',
    value: { shouldIgnore: ({ node }) => (node.type === 'StringLiteral' && HAN.test(node.value) ? 'Chinese wording' : undefined) },
  },
];
