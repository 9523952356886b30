/** A position is a hint at a check-in: sent where it is already allowed, never asked for, never waited for (T-11, W-04). */
import { knownPosition as inBrowser } from '@/device/location.h5'
import { knownPosition } from '@/device/location.weapp'
import { failing, inWechat } from './weapp'

const found = { longitude: 120.15, latitude: 30.28, accuracy: 21.6 }
const at = { lng: 120.15, lat: 30.28, accuracy: 22 }
const never = () => new Promise<never>(() => undefined)
const quick = async (ask: () => Promise<unknown>): Promise<unknown> => {
  const begun = Date.now()
  const answer = await ask()
  expect(Date.now() - begun).toBeLessThan(1500)
  return answer
}

describe('in WeChat', () => {
  const wechat = (allowed: boolean | undefined, getLocation: jest.Mock, needAuthorization = false) =>
    inWechat({ getSetting: async () => ({ authSetting: { ...(allowed !== undefined && { 'scope.userLocation': allowed }) } }), canIUse: () => true, getPrivacySetting: ({ success }: { success: (told: object) => void }) => { success({ needAuthorization }) }, getLocation })
  test('allowed before: told', async () => {
    wechat(true, jest.fn(async () => found))
    expect(await quick(knownPosition)).toEqual({ ...at, system: 'gcj02' })
  })
  test.each([['never asked', undefined, false], ['refused', false, false], ['a new privacy guide would ask', true, true]] as const)('%s: nobody is asked', async (_why, allowed, guide) => {
    const getLocation = jest.fn()
    wechat(allowed, getLocation, guide)
    expect(await quick(knownPosition)).toBeNull()
    expect(getLocation).not.toHaveBeenCalled()
  })
  test('a phone that does not find itself, or fails, keeps nobody waiting', async () => {
    wechat(true, jest.fn(never))
    expect(await quick(knownPosition)).toBeNull()
    wechat(true, jest.fn(failing('getLocation:fail system permission denied')))
    expect(await quick(knownPosition)).toBeNull()
  })
})

describe('in a browser', () => {
  const getCurrentPosition = jest.fn()
  const browser = (state: string | undefined) => {
    getCurrentPosition.mockReset()
    Object.defineProperty(navigator, 'geolocation', { configurable: true, value: { getCurrentPosition } })
    Object.defineProperty(navigator, 'permissions', { configurable: true, value: state === undefined ? undefined : { query: async () => ({ state }) } })
  }
  test('granted before: told', async () => {
    browser('granted')
    getCurrentPosition.mockImplementation((tell: (found: unknown) => void) => tell({ coords: found }))
    expect(await quick(inBrowser)).toEqual({ ...at, system: 'wgs84' })
  })
  test.each(['prompt', 'denied', undefined])('%s: nobody is asked', async (state) => {
    browser(state)
    expect(await quick(inBrowser)).toBeNull()
    expect(getCurrentPosition).not.toHaveBeenCalled()
  })
  test('no answer keeps nobody waiting', async () => {
    browser('granted')
    expect(await quick(inBrowser)).toBeNull()
  })
})
