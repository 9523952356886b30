import type { UserConfigExport } from '@tarojs/cli'
import { readBuildEnv } from './env'

const { officePort, pagesPort } = readBuildEnv()
const office = `http://127.0.0.1:${officePort}`

const dev: UserConfigExport<'webpack5'> = {
  h5: {
    devServer: {
      host: '127.0.0.1', port: pagesPort, open: false, proxy: { '/fn': office, '/files': office, '/health': office },
      // Taro says itself where it listens and what went wrong; the rest, at each change, hides it.
      devMiddleware: { stats: false },
    },
    webpackChain: (chain: { merge: (part: object) => void }) => { chain.merge({ infrastructureLogging: { level: 'warn' } }) },
  },
}

export default dev
