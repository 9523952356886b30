/**
 * The picture of every card that goes into a group: our mark. Without one WeChat takes a picture of the page,
 * with its photos, places and hazard text. Drawn by `npm run icons`, copied into the package by config/index.ts.
 */
export const cardPicture = '/assets/card.png'
