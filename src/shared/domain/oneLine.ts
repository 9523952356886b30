/**
 * Names, titles, places, grounds: what stands in one line on a page, a poster and a sheet (T-17). What is not seen is no part of it: a name with
 * a right-to-left override reads as another, and one with a zero width space is found by nobody. Joiners stay: scripts and pictures need them.
 */
const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g
const unseen = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]/g

export const oneLine = (text: string): string => text.replace(breaks, ' ').replace(unseen, '').trim()
