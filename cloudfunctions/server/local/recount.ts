/** `npm run recount`: counts every figure again from the raw rows and names what differs; ends with 1 if anything does. */
import { recount } from '../records/recount'
import { operatorCommand } from './operatorCommand'

operatorCommand(async (office) => {
  const { rows, figures, differences } = await recount(office)
  for (const { figure, stored, counted } of differences) {
    process.stdout.write(`${figure}: ${String(stored.amount)}/${String(stored.persons)} → ${String(counted.amount)}/${String(counted.persons)}\n`)
  }
  process.stdout.write(`台账 ${String(rows)} 行，数字 ${String(figures)} 个，不一致 ${String(differences.length)} 个 / ${String(rows)} rows, ${String(figures)} figures, ${String(differences.length)} differ\n`)
  return differences.length === 0 ? 0 : 1
})
