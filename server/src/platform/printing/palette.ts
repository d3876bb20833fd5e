/** The product's colours as they go on paper; red is for identity only, states always carry a word and a shape as well. */
export const palette = {
  ink: '#1F1B16',
  inkSoft: '#665C50',
  inkFaint: '#766B5E',
  hairline: '#D8CFC1',
  paper: '#FAF7F2',
  surface: '#FFFFFF',
  red: '#C7000B',
  redDeep: '#9A0008',
  gold: '#8F6414',
  goldWash: '#F8EFDC',
  goldLine: '#D9BE86',
  green: '#256B43',
  greenWash: '#E7F2EA',
  amber: '#8A4B00',
  amberWash: '#FBEFDD',
  track: '#EFE9DF',
} as const;
