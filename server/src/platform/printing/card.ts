/** One item of a member's pledge: what it is about (SL-F2.02–06) and the text; an empty text prints a line to write on. */
export interface PrintablePledge {
  aspect: string;
  text: string;
}

/** Everything that stands on a desk card (SL-F1, SL-F2). */
export interface PrintableCard {
  /** shown in the red band, e.g. the company's Party committee */
  organisation: string;
  name: string;
  post: string;
  branch: string;
  /** the unit in “我是___党员” */
  unit: string;
  /** JPEG, PNG or WebP; null prints a card without a photo */
  photo: Uint8Array | null;
  /** the public page and its ten-character code; null while the member has not agreed to a public card */
  link: { address: string; code: string } | null;
  pledges: readonly PrintablePledge[];
}
