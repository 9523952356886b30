/** Makes the sample county on the first start and says so, since it takes a few seconds. */
import path from 'node:path'
import type { Office } from '../ports/office'
import { makeSampleCounty } from './sample/makeSampleCounty'

/** The pictures stay beside the sources; the bundle is run from the project's top. */
const pictures = path.resolve('cloudfunctions', 'server', 'local', 'sample', 'pictures')

export async function makeSample(office: Office): Promise<void> {
  if ((await makeSampleCounty(office, pictures)) === 'made') process.stdout.write('样例数据已建好 / the sample county is ready\n')
}
