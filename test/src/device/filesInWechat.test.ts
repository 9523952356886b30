import { files } from '@/device/files.weapp'
import { fileSystem, inWechat } from './weapp'

const photo = Uint8Array.from([1, 2, 3, 4])

describe('photos that outlive the mini-program (W-15)', () => {
  it('are read back as they were kept, and listed by their names', async () => {
    const system = fileSystem()
    inWechat({ getFileSystemManager: () => system.manager })
    expect(await files.keep('p1', photo)).toEqual({ ok: true })
    expect(await files.read('p1')).toEqual(photo)
    expect(await files.names()).toEqual(['p1'])
    expect(await files.show('p1')).toBe('wxfile://usr/p1.jpg')
  })
  it('keep the part of a larger buffer, not the buffer', async () => {
    const system = fileSystem()
    inWechat({ getFileSystemManager: () => system.manager })
    await files.keep('p1', new Uint8Array([9, 1, 2, 9]).subarray(1, 3))
    expect(await files.read('p1')).toEqual(Uint8Array.from([1, 2]))
  })
  it('are refused when the phone is full, and leave no half photo behind', async () => {
    const system = fileSystem(6)
    inWechat({ getFileSystemManager: () => system.manager })
    expect(await files.keep('p1', photo)).toEqual({ ok: true })
    expect(await files.keep('p2', photo)).toEqual({ ok: false, why: 'phone_full' })
    expect(await files.names()).toEqual(['p1'])
    expect([...system.files.keys()]).toEqual(['wxfile://usr/p1.jpg'])
  })
  it('are not listed while they are half written', async () => {
    const system = fileSystem()
    system.files.set('wxfile://usr/p9.jpg.part', new ArrayBuffer(1))
    inWechat({ getFileSystemManager: () => system.manager })
    expect(await files.names()).toEqual([])
  })
  it('are gone after they were removed, and removing again is harmless', async () => {
    const system = fileSystem()
    inWechat({ getFileSystemManager: () => system.manager })
    await files.keep('p1', photo)
    await files.remove('p1')
    await files.remove('p1')
    expect(await files.read('p1')).toBeUndefined()
  })
})
