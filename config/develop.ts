// `npm run dev`: the server restarts and the H5 page reloads on each change; open the address that Taro prints.
import { bin, runNode } from './build/command'

const office = runNode([bin('tsx', 'tsx'), 'watch', 'cloudfunctions/server/local/serve.ts'], { show: true })
const phone = runNode([bin('@tarojs/cli', 'taro'), 'build', '--type', 'h5', '--watch'], { show: true })

void Promise.race([office, phone]).then(({ ok }) => process.exit(ok ? 0 : 1))
