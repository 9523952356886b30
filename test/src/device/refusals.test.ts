import { choosePhotos } from '@/device/camera.weapp'
import { onConsentAsk, openPrivacyGuide } from '@/device/consent.weapp'
import type { ConsentAsk } from '@/device/devices'
import { findPosition, pickPosition } from '@/device/location.weapp'
import { scan } from '@/device/scan.weapp'
import { failing, inWechat } from './weapp'

const privacy = 'getLocation:fail privacy permission is not authorized'

describe('a person who says no (W-01 W-04)', () => {
  it.each([
    ['the privacy guide', privacy, 'privacy_refused'],
    ['a data type not yet declared', 'getLocation:fail api scope is not declared in the privacy agreement', 'privacy_refused'],
    ['his position', 'getLocation:fail auth deny', 'position_refused'],
    ['position of the whole phone', 'getLocation:fail system permission denied', 'position_refused'],
    ['nothing, but there is no signal', 'getLocation:fail timeout', 'position_unknown'],
  ])('to %s gives an outcome, not an error', async (_what, errMsg, why) => {
    inWechat({ getLocation: failing(errMsg) })
    expect(await findPosition()).toEqual({ ok: false, why })
  })
  it('may agree a moment later', async () => {
    inWechat({ getLocation: failing(privacy) })
    expect(await findPosition()).toMatchObject({ ok: false })
    inWechat({ getLocation: async () => ({ longitude: 116.5, latitude: 39.9, accuracy: 12.4 }) })
    expect(await findPosition()).toEqual({ ok: true, position: { lng: 116.5, lat: 39.9, accuracy: 12, system: 'gcj02' } })
  })
  it('may close the camera, the scanner or the map', async () => {
    inWechat({ chooseMedia: failing('chooseMedia:fail cancel'), scanCode: failing('scanCode:fail cancel'), chooseLocation: failing('chooseLocation:fail cancel') })
    const cancelled = { ok: false, why: 'cancelled' }
    expect([await choosePhotos({ from: 'both', count: 9 }), await scan(), await pickPosition()]).toEqual([cancelled, cancelled, cancelled])
  })
  it('to the camera can report without a photo', async () => {
    inWechat({ chooseMedia: failing('chooseMedia:fail auth deny') })
    expect(await choosePhotos({ from: 'camera', count: 1 })).toEqual({ ok: false, why: 'camera_refused' })
    inWechat({ chooseMedia: failing(privacy) })
    expect(await choosePhotos({ from: 'camera', count: 1 })).toEqual({ ok: false, why: 'privacy_refused' })
  })
})

describe("WeChat's privacy question", () => {
  let ask: ((resolve: (answer: object) => void) => void) | undefined
  beforeEach(() => { ask = undefined; inWechat({ canIUse: () => true, onNeedPrivacyAuthorization: (listen: typeof ask) => { ask = listen } }) })
  const answers = (give: (asked: ConsentAsk) => void) => {
    const said: object[] = []
    onConsentAsk(give)
    ask?.((answer) => { said.push(answer) })
    return said
  }

  it('is answered with the button that was pressed', () => {
    expect(answers((asked) => { asked.agree('agree-btn') })).toEqual([{ event: 'agree', buttonId: 'agree-btn' }])
  })
  it('is answered with no', () => {
    expect(answers((asked) => { asked.refuse() })).toEqual([{ event: 'disagree' }])
  })
  it('is left to WeChat by a base library that cannot hand it over (W-25)', () => {
    inWechat({ canIUse: () => false })
    onConsentAsk(() => { throw new Error('asked') })
    expect(ask).toBeUndefined()
  })
  it('says when the guide cannot be opened', async () => {
    inWechat({ openPrivacyContract: failing('openPrivacyContract:fail') })
    expect(await openPrivacyGuide()).toBe(false)
  })
})
