/** The days the house is built for (performance.md 5), as calls a second at each second. */
export interface Day {
  readonly name: string
  readonly seconds: number
  readonly rate: (second: number) => number
  readonly peak: number
}

/** A city's consultation day: 100,000 check-ins in an hour, 30,240 of them in the 108 seconds when the codes go round. */
export const cityHour: Day = {
  name: "a city's consultation hour: 100,000 check-ins, 280/s at its peak",
  seconds: 3_600,
  rate: (second) => (second >= 600 && second < 708 ? 280 : 69_760 / 3_492),
  peak: 280,
}
/** The last evening of a national quiz month: 10⁷ people in four hours; five minutes at three times the mean, reached in one minute. */
export const lastEvening: Day = {
  name: 'the last evening of a national quiz: 10⁷ people in 4 h, 2,083/s at its peak',
  seconds: 420,
  rate: (second) => (second < 60 ? 694 + ((2_083 - 694) * second) / 60 : second < 360 ? 2_083 : 694),
  peak: 2_083,
}
/** P14's aim: 3,000 a second on one session. */
export const aim: Day = { name: 'one minute at 3,000/s on one session (P14)', seconds: 60, rate: () => 3_000, peak: 3_000 }
/** An evening of a month with 10⁸ people, one submission each: 39/s on average, ten times that. */
export const quizEvening: Day = { name: 'an evening of a quiz month with 10⁸ people: 390/s', seconds: 300, rate: () => 390, peak: 390 }
