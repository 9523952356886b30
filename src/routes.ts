// Every page there is, once. app.config.ts makes its packages from this list: pages/ is the main package,
// office/<feature>/, own/ and quiz/ are sub-packages.

export const routes = {
  home: 'pages/home/index',
  inbox: 'pages/inbox/index',
  me: 'pages/account/me/index',
  report: 'pages/hazard/new/index',
  outbox: 'pages/hazard/outbox/index',
  receipt: 'pages/hazard/receipt/index',
  mine: 'own/hazard/mine/index',
  trace: 'own/hazard/trace/index',
  card: 'own/hazard/card/index',
  privacy: 'pages/account/privacy/index',
  suggestions: 'own/account/suggestions/index',
  erase: 'own/account/erase/index',
  password: 'own/account/password/index',
  enter: 'pages/account/enter/index',
  scan: 'pages/session/scan/index',
  participation: 'own/session/mine/index',
  ask: 'own/session/ask/index',
  poster: 'office/session/poster/index',
  approvals: 'office/hazard/approvals/index',
  case: 'office/hazard/case/index',
  sheet: 'office/hazard/sheet/index',
  caseSheet: 'office/hazard/caseSheet/index',
  mask: 'office/hazard/mask/index',
  routing: 'office/hazard/routing/index',
  routingEdit: 'office/hazard/routing/edit/index',
  routingVersions: 'office/hazard/routing/versions/index',
  incoming: 'office/hazard/incoming/index',
  letters: 'office/hazard/letters/index',
  stalled: 'office/hazard/stalled/index',
  stuck: 'office/board/stuck/index',
  figures: 'office/board/hazards/index',
  figureCases: 'office/board/cases/index',
  brief: 'office/board/brief/index',
  desk: 'office/board/desk/index',
  calendar: 'office/board/calendar/index',
  officeSuggestions: 'office/board/suggestions/index',
  sessions: 'office/session/list/index',
  sessionPlan: 'office/session/plan/index',
  session: 'office/session/run/index',
  sessionScreen: 'office/session/screen/index',
  sessionSignIn: 'office/session/signIn/index',
  sessionDesk: 'office/session/desk/index',
  sessionHeld: 'office/session/held/index',
  sessionRows: 'office/session/rows/index',
  muster: 'office/session/muster/index',
  sessionBook: 'office/session/book/index',
  sessionDrills: 'office/session/drills/index',
  sessionFigures: 'office/session/figures/index',
  sessionsBehind: 'office/session/behind/index',
  supplements: 'office/session/supplements/index',
  supplement: 'office/session/supplement/index',
  supplementNew: 'office/session/supplement/new/index',
  done: 'office/session/done/index',
  consultQueue: 'office/consult/queue/index',
  consultStock: 'office/consult/stock/index',
  moderation: 'office/board/moderation/index',
  answers: 'own/answers/list/index',
  sessionPersons: 'office/session/persons/index',
  bank: 'office/quiz/bank/index',
  bankQuestion: 'office/quiz/question/index',
  bankImport: 'office/quiz/import/index',
  bankExport: 'office/quiz/export/index',
  quiz: 'quiz/home/index',
  quizCompetition: 'quiz/competition/index',
  quizPaper: 'quiz/paper/index',
  quizResult: 'quiz/result/index',
  quizWrong: 'quiz/wrong/index',
  quizCertificate: 'quiz/certificate/index',
  quizCheck: 'quiz/check/index',
  competitions: 'office/quiz/list/index',
  competitionPlan: 'office/quiz/plan/index',
  competition: 'office/quiz/run/index',
  competitionHeld: 'office/quiz/held/index',
  competitionPersons: 'office/quiz/persons/index',
  competitionProgress: 'office/quiz/progress/index',
  competitionRates: 'office/quiz/rates/index',
  competitionAnalysis: 'office/quiz/analysis/index',
  competitionDraw: 'office/quiz/draw/index',
  competitionPoster: 'office/quiz/poster/index',
  quizDraw: 'quiz/draw/index',
  quizFigures: 'office/quiz/figures/index',
  quizBehind: 'office/quiz/behind/index',
} as const

export type RouteName = keyof typeof routes

export interface Tab {
  route: RouteName
  text: string
  icon: string
}

export const tabs: readonly Tab[] = [
  { route: 'home', text: '首页', icon: 'home' },
  { route: 'inbox', text: '消息', icon: 'inbox' },
  { route: 'me', text: '我的', icon: 'mine' },
]

/** What Taro.navigateTo and its kin take. */
export function addressOf(route: RouteName, query: Readonly<Record<string, string>> = {}): string {
  const asked = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return `/${routes[route]}${asked.length ? `?${asked.join('&')}` : ''}`
}

const packageRoot = /^(?:office\/[^/]+|own|quiz)(?=\/)/

export function packages(): { pages: string[]; subPackages: { root: string; pages: string[] }[] } {
  const main: string[] = []
  const subs = new Map<string, string[]>()
  for (const page of Object.values<string>(routes)) {
    const root = packageRoot.exec(page)?.[0]
    if (!root) main.push(page)
    else subs.set(root, [...(subs.get(root) ?? []), page.slice(root.length + 1)])
  }
  return { pages: main, subPackages: [...subs].map(([root, pages]) => ({ root, pages })) }
}
