/** The picture of a card that goes into a group: our mark, copied into the package by config/index.ts, never a shot of the page. */
export const cardPicture = '/assets/card.png'
