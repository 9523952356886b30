import { EnvError, readServerEnv } from '../../config/env'

const secret = 'a-secret-of-this-test-that-is-long-enough'
const production = { NODE_ENV: 'production', INSTANCE_SECRET: secret }

describe('the environment of the server', () => {
  test('needs nothing on one machine', () => {
    expect(readServerEnv({})).toMatchObject({ production: false, host: '127.0.0.1', port: 5160, sample: true, publicOrigin: 'http://127.0.0.1:5160' })
  })

  test('has no sample county in production unless it refuses to start', () => {
    expect(readServerEnv(production)).toMatchObject({ production: true, sample: false, instanceSecret: secret })
  })

  test('has no mini-program unless it is given one, and then asks WeChat itself', () => {
    expect(readServerEnv({}).wechat).toBeUndefined()
    expect(readServerEnv({ WECHAT_APP_ID: 'wx1', WECHAT_APP_SECRET: 's' }).wechat).toEqual({ appId: 'wx1', appSecret: 's', origin: 'https://api.weixin.qq.com', pushToken: undefined })
  })

  test.each([
    ['sample sign-in in production', { ...production, SAMPLE: '1' }, 'SAMPLE'],
    ['no secret in production', { NODE_ENV: 'production' }, 'INSTANCE_SECRET'],
    ['an empty secret in production', { ...production, INSTANCE_SECRET: '  ' }, 'INSTANCE_SECRET'],
    ['the known secret in production', { ...production, INSTANCE_SECRET: readServerEnv({}).instanceSecret }, 'INSTANCE_SECRET'],
    ['a short secret', { ...production, INSTANCE_SECRET: 'short' }, 'INSTANCE_SECRET'],
    ['a port that is no number', { PORT: '80a' }, 'PORT'],
    ['a port that does not exist', { PORT: '65536' }, 'PORT'],
    ['a mode that does not exist', { NODE_ENV: 'prod' }, 'NODE_ENV'],
    ['a switch that is neither on nor off', { SAMPLE: 'yes' }, 'SAMPLE'],
    ['an app id without its secret', { WECHAT_APP_ID: 'wx1' }, 'WECHAT_APP_SECRET'],
    ['a secret without its app id', { WECHAT_APP_SECRET: 's' }, 'WECHAT_APP_ID'],
    ['WeChat by plain HTTP', { WECHAT_APP_ID: 'wx1', WECHAT_APP_SECRET: 's', WECHAT_ORIGIN: 'http://api.example.test' }, 'WECHAT_ORIGIN'],
    ['a double of WeChat in production', { ...production, WECHAT_APP_ID: 'wx1', WECHAT_APP_SECRET: 's', WECHAT_ORIGIN: 'http://127.0.0.1:9' }, 'WECHAT_ORIGIN'],
    ['an origin with a path', { PUBLIC_ORIGIN: 'https://example.test/app' }, 'PUBLIC_ORIGIN'],
  ])('refuses %s in one sentence that names the variable', (_, variables, name) => {
    const read = () => readServerEnv(variables)
    expect(read).toThrow(EnvError)
    expect(read).toThrow(new RegExp(`^${name}：[^\\n]+ / [^\\n]+$`))
  })
})
