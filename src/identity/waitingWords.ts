/** The office counts what waits up to a hundred: from there on it is said to be so many or more. */
const countedTo = 100

export const waitingWords = (amount: number): string => (amount < countedTo ? `${amount} 件` : `${countedTo} 件以上`)
