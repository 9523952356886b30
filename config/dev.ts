import type { UserConfigExport } from '@tarojs/cli'
import { readBuildEnv } from './env'

const { officePort } = readBuildEnv()
const office = `http://127.0.0.1:${officePort}`

const dev: UserConfigExport<'webpack5'> = {
  h5: {
    devServer: { host: '127.0.0.1', port: 10086, open: false, proxy: { '/fn': office, '/files': office } },
  },
}

export default dev
