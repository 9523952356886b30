/** A mini-program has one logic thread and one instance: nobody else is there. */
export async function alone(_name: string, work: () => Promise<void>): Promise<boolean> {
  await work()
  return true
}
