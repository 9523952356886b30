// `npm run dev:weapp`, `npm run dev:h5`: the bundle made anew at each change.
import { bin, runNode } from './build/command'
import { forget } from './build/ensure'
import { weapp } from './build/targets'

const type = process.argv[2] === 'weapp' ? 'weapp' : 'h5'
// WeChat's developer tools open dist/weapp, so the development build lies where the tested one would.
if (type === 'weapp') forget(weapp)

void runNode([bin('@tarojs/cli', 'taro'), 'build', '--type', type, '--watch'], { show: true }).then(({ ok }) => process.exit(ok ? 0 : 1))
