/** Finds the member behind the code on a card; given by the feature that issues cards. */
export abstract class CardCodes {
  /** @returns the person's id, or null when the code belongs to no card that is shown */
  abstract personOf(code: string): Promise<string | null>;
}
