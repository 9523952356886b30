/** The bank that the project ships, as one text; asked for when somebody takes it. */
export type ShippedBank = () => Promise<string>
