import type { UserConfigExport } from '@tarojs/cli'

// No source maps: a mini-program package is taken apart easily enough (T-32).
const prod: UserConfigExport<'webpack5'> = {
  mini: { enableSourceMap: false },
  h5: { enableSourceMap: false },
}

export default prod
