/** The door to oneself: entering, whom one acts for and with whom, inbox, 投诉建议, 注销. */
import { serveDoor, type OpenDoor, type OpenOffice } from '../server/door'
import { acceptMessages } from '../server/usecases/account/acceptMessages'
import { enterDevice } from '../server/usecases/account/enterDevice'
import { enterPassword } from '../server/usecases/account/enterPassword'
import { enterSample } from '../server/usecases/account/enterSample'
import { enterWechat } from '../server/usecases/account/enterWechat'
import { eraseAccount } from '../server/usecases/account/eraseAccount'
import { leave } from '../server/usecases/account/leave'
import { listInbox } from '../server/usecases/account/listInbox'
import { listOpenSuggestions } from '../server/usecases/account/listOpenSuggestions'
import { listPeople } from '../server/usecases/account/listPeople'
import { listSamplePeople } from '../server/usecases/account/listSamplePeople'
import { listSuggestions } from '../server/usecases/account/listSuggestions'
import { readMe } from '../server/usecases/account/readMe'
import { readMessageOffers } from '../server/usecases/account/readMessageOffers'
import { readMessages } from '../server/usecases/account/readMessages'
import { replySuggestion } from '../server/usecases/account/replySuggestion'
import { setPassword } from '../server/usecases/account/setPassword'
import { suggest } from '../server/usecases/account/suggest'

export const openAccount = (office: OpenOffice): OpenDoor =>
  serveDoor(office, 'account', {
    'account.enterDevice': enterDevice,
    'account.enterSample': enterSample,
    'account.enterPassword': enterPassword,
    'account.enterWechat': enterWechat,
    'account.setPassword': setPassword,
    'account.leave': leave,
    'account.me': readMe,
    'account.samplePeople': listSamplePeople,
    'account.people': listPeople,
    'account.erase': eraseAccount,
    'account.inbox': listInbox,
    'account.readMessages': readMessages,
    'account.messages': readMessageOffers,
    'account.acceptMessages': acceptMessages,
    'account.suggest': suggest,
    'account.suggestions': listSuggestions,
    'account.openSuggestions': listOpenSuggestions,
    'account.replySuggestion': replySuggestion,
  })
