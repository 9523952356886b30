import { readFileSync } from 'node:fs'
import path from 'node:path'
import { actions, type ActionName } from '@shared/contract/actions'
import { roles, type Role } from '@shared/domain/words'
import { policyTable } from '../../../config/policyTable'
import { openCounty, type County } from '../hazard/county'
import { rightInputs } from './inputs'
import { knocks, type Knocks } from './knocks'
import { newToken, type Kind } from './newcomers'

/**
 * Reviewed by hand, 2026-11-23 (T-02 T-27). Columns: nobody, resident, then the roles in the order of words.ts:
 * employee safetyOfficer head liaison deputy expert supervisor clerk officeLeader confidentialityOfficer auditor.
 */
const reviewed: { readonly [A in ActionName]: string } = {
  'account.enterDevice': '● ● ● ● ● ● ● ● ● ● ● ● ●',
  'account.enterSample': '● ● ● ● ● ● ● ● ● ● ● ● ●',
  'account.enterPassword': '● ● ● ● ● ● ● ● ● ● ● ● ●',
  'account.enterWechat': '● ● ● ● ● ● ● ● ● ● ● ● ●',
  'account.setPassword': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'account.leave': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'account.me': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'account.people': '– – – ● ● ● ● – ● ● ● – –',
  'account.samplePeople': '● ● ● ● ● ● ● ● ● ● ● ● ●',
  'account.erase': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'account.inbox': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'account.readMessages': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'account.messages': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'account.acceptMessages': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'account.suggest': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'account.suggestions': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'account.openSuggestions': '– – – – – – – – – ● ● – –',
  'account.replySuggestion': '– – – – – – – – – ● ● – –',
  'hazard.places': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'hazard.preview': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'hazard.submit': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'hazard.mine': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'hazard.trace': '● ● ● ● ● ● ● ● ● ● ● ● ●',
  'hazard.list': '– – – ● ● ● ● – ● ● ● – –',
  'hazard.case': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'hazard.decide': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'hazard.decideMany': '– – – ● ● ● ● – ● ● ● – –',
  'hazard.mergeCandidates': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'hazard.criteria': '– – – ● ● ● ● – ● ● ● – –',
  'hazard.colleagues': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'hazard.targets': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'hazard.sheet': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'hazard.routing': '– – – – – – – – – ● ● – –',
  'hazard.routingVersions': '– – – – – – – – – ● ● – –',
  'hazard.diffRouting': '– – – – – – – – – ● ● – –',
  'hazard.dryRunRouting': '– – – – – – – – – ● ● – –',
  'hazard.saveRouting': '– – – – – – – – – ● ● – –',
  'hazard.routingTry': '– – – – – – – – – ● ● – –',
  'hazard.register': '– – – ● ● ● ● – ● ● ● – –',
  'hazard.hotlineText': '– – – ● ● ● ● – ● ● ● – –',
  'hazard.incoming': '– – – – – – – – – ● ● – –',
  'hazard.letters': '– – – – – – – – – ● ● – –',
  'hazard.stalled': '– – – – – – – – – ● ● – –',
  'campaign.read': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'campaign.place': '– – – – – – – – – ● ● – –',
  'campaign.supplement': '– – – ● ● ● ● – ● ● ● – –',
  'campaign.supplementMove': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'campaign.supplementRead': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'campaign.supplements': '– – – ● ● ● ● – ● ● ● – –',
  'campaign.done': '– – – ● ● ● ● – ● ● ● – –',
  'campaign.doneParts': '– – – ● ● ● ● – ● ● ● – –',
  'campaign.doneBehind': '– – – ● ● ● ● – ● ● ● – –',
  'session.defaults': '– – – ● ● ● ● – ● ● ● – –',
  'session.create': '– – – ● ● ● ● – ● ● ● – –',
  'session.eraseName': '– – – ● ● ● ● – ● ● ● – –',
  'session.change': '– – – ● ● ● ● – ● ● ● – –',
  'session.move': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'session.read': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'session.list': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'session.addCode': '– – – ● ● ● ● – ● ● ● – –',
  'session.screen': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'session.miniCode': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'session.look': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'session.checkIn': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'session.signIn': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'session.count': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'session.prove': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'session.attendance': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'session.takeBack': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'session.held': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'session.decideHeld': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'session.nearest': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'session.mine': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'session.board': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'session.saveRoll': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'session.call': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'session.ask': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'session.publish': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'session.takeDown': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'session.published': '● ● ● ● ● ● ● ● ● ● ● ● ●',
  'board.moderation': '– – – – – – – – – ● ● – –',
  'board.decideModeration': '– – – – – – – – – ● ● – –',
  'session.questions': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'session.myQuestions': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'session.answer': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'session.toHazard': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'session.desk': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'session.stock': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'session.figures': '– – – ● ● ● ● – ● ● ● – –',
  'session.behind': '– – – ● ● ● ● – ● ● ● – –',
  'session.persons': '– – – ● ● ● ● – ● ● ● – –',
  'session.createSeries': '– – – ● ● ● ● – ● ● ● – –',
  'session.book': '– – – ● ● ● ● – ● ● ● – –',
  'session.keyFire': '– – – ● ● ● ● – ● ● ● – –',
  'session.drills': '– – – ● ● ● ● – ● ● ● – –',
  'quiz.home': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'quiz.read': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'quiz.start': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'quiz.answer': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'quiz.finish': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'quiz.result': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'quiz.mine': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'quiz.certificate': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'quiz.checkCertificate': '● ● ● ● ● ● ● ● ● ● ● ● ●',
  'quiz.wrong': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'quiz.practised': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'quiz.competitions': '– – – ● ● ● ● – ● ● ● – –',
  'quiz.competition': '– – – ● ● ● ● – ● ● ● – –',
  'quiz.defaults': '– – – ● ● ● ● – ● ● ● – –',
  'quiz.saveCompetition': '– – – ● ● ● ● – ● ● ● – –',
  'quiz.moveCompetition': '– – – ● ● ● ● – ● ● ● – –',
  'quiz.ranking': '– – – – – – – – – – ● – –',
  'quiz.progress': '– – – ● ● ● ● – ● ● ● – –',
  'quiz.joined': '– – – ● ● ● ● – ● ● ● – –',
  'quiz.figures': '– – – ● ● ● ● – ● ● ● – –',
  'quiz.behind': '– – – ● ● ● ● – ● ● ● – –',
  'quiz.held': '– – – ● ● ● ● – ● ● ● – –',
  'quiz.decided': '– – – ● ● ● ● – ● ● ● – –',
  'quiz.counted': '– – – ● ● ● ● – ● ● ● – –',
  'quiz.correct': '– – – ● ● ● ● – ● ● ● – –',
  'quiz.decideHeld': '– – – ● ● ● ● – ● ● ● – –',
  'quiz.stock': '– – – ● ● ● ● – ● ● ● – –',
  'quiz.analysis': '– – – ● ● ● ● – ● ● ● – –',
  'quiz.studied': '– – – ● ● ● ● – ● ● ● – –',
  'quiz.rates': '– – – ● ● ● ● – ● ● ● – –',
  'quiz.saveStaff': '– – – ● ● ● ● – ● ● ● – –',
  'quiz.drawing': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'quiz.drawList': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'quiz.freezeDraw': '– – – ● ● ● ● – ● ● ● – –',
  'quiz.draw': '– – – ● ● ● ● – ● ● ● – –',
  'quiz.questions': '– – – ● ● ● ● – ● ● ● – –',
  'quiz.question': '– – – ● ● ● ● – ● ● ● – –',
  'quiz.saveQuestion': '– – – ● ● ● ● – ● ● ● – –',
  'quiz.moveQuestion': '– – – ● ● ● ● – ● ● ● – –',
  'bank.lay': '– – – ● ● ● ● – ● ● ● – –',
  'bank.check': '– – – ● ● ● ● – ● ● ● – –',
  'bank.takeShipped': '– – – – – – – – – ● ● – –',
  'bank.confirm': '– – – ● ● ● ● – ● ● ● – –',
  'bank.import': '– – – ● ● ● ● – ● ● ● – –',
  'bank.export': '– – – ● ● ● ● – ● ● ● – –',
  'photo.begin': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'photo.link': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'photo.mask': '– – – ● ● – – – ● ● ● – –',
  'photo.withdraw': '– ● ● ● ● ● ● ● ● ● ● ● ●',
  'board.stuck': '– – – – – – – – – ● ● – –',
  'board.retry': '– – – – – – – – – ● ● – –',
  'board.hazardBars': '– – – ● ● ● ● – ● ● ● – –',
  'board.hazardCases': '– – – ● ● ● ● – ● ● ● – –',
  'board.clusters': '– – – – – – – – – ● ● – –',
  'board.clusterCases': '– – – – – – – – – ● ● – –',
  'board.brief': '– – – ● ● ● ● – ● ● ● – –',
  'board.calendar': '– – – – – – – – – ● ● – –',
  'board.saveCalendar': '– – – – – – – – – ● ● – –',
}
const who: readonly Kind[] = ['nobody', 'resident', ...(Object.keys(roles) as Role[])]
const refusedByPolicy = ['not_allowed', 'sign_in_needed', 'session_ended', 'not_your_unit', 'password_first']

let county: County
let door: Knocks
beforeAll(async () => {
  county = await openCounty()
  door = knocks(county.office)
})
afterAll(() => county.close())

describe.each(Object.keys(actions) as ActionName[])('%s', (action) => {
  test.each(who.map((kind, column) => [kind, reviewed[action].split(' ')[column]]))('%s: %s', async (kind, cell) => {
    const code = await door.codeOf(action, rightInputs[action](), await newToken(county.office, kind as Kind))
    expect(refusedByPolicy.includes(code) ? '–' : '●').toBe(cell)
    if (cell === '–') expect(code).toBe(kind === 'nobody' ? 'sign_in_needed' : 'not_allowed')
    expect(code).not.toBe('broken')
  })
})

test('docs/policy.md says what the table says', () => {
  expect(readFileSync(path.resolve('docs', 'policy.md'), 'utf8')).toBe(policyTable())
})
