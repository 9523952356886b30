/** A certificate's code read aloud and copied by hand, what its plain link leads to, and what a stranger sees of its holder. */
import fc from 'fast-check'
import { readCode } from '@shared/domain/checkInCode'
import { certificatePath, competitionPath, printedInOptions, printedPage } from '@shared/domain/printedLink'
import { attained, certificateCode, isCertificateCode, maskedName, mayCertify, typedCertificate } from '@shared/domain/quizCertificate'
import { formatReceipt, receiptLetters } from '@shared/domain/receipt'

const hash = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 })
const place = fc.integer({ min: 0, max: 15 })
const house = ['anquan.example']

test('a code is sixteen letters that read back however they are written; all seventy-five bits are in it', () => {
  fc.assert(fc.property(hash, (hex) => {
    const code = certificateCode(hex)
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/)
    expect(certificateCode(hex)).toBe(code)
    for (const written of [formatReceipt(code), code.toLowerCase(), ` ${formatReceipt(code).replace(/-/g, ' ')}`, code.replace(/0/g, 'O').replace(/1/g, 'l')]) expect(typedCertificate(written)).toEqual({ code })
  }))
  fc.assert(fc.property(hash, fc.integer({ min: 0, max: 17 }), (hex, at) => {
    const other = hex.slice(0, at) + ((Number.parseInt(hex.charAt(at), 16) + 1) % 16).toString(16) + hex.slice(at + 1)
    expect(certificateCode(other)).not.toBe(certificateCode(hex))
  }))
})

test('one wrong letter, and two letters that changed places, are told from a code: nobody need be asked', () => {
  fc.assert(fc.property(hash, place, fc.integer({ min: 1, max: 31 }), (hex, at, step) => {
    const code = certificateCode(hex)
    const wrong = receiptLetters.charAt((receiptLetters.indexOf(code.charAt(at)) + step) % 32)
    expect(typedCertificate(code.slice(0, at) + wrong + code.slice(at + 1))).toEqual({ fault: 'mistyped' })
  }))
  fc.assert(fc.property(hash, place, place, (hex, a, b) => {
    const letters = [...certificateCode(hex)]
    fc.pre(letters[a] !== letters[b])
    const [first = '', second = ''] = [letters[a], letters[b]]
    letters[a] = second
    letters[b] = first
    expect(isCertificateCode(letters.join(''))).toBe(false)
  }))
  expect(typedCertificate('7K3M')).toEqual({ fault: 'short' })
  expect(typedCertificate('')).toEqual({ fault: 'short' })
  expect(typedCertificate('UUUU-0000-0000-0000')).toEqual({ fault: 'mistyped' })
})

test('W-12 one print for two ways in: link, WeChat’s q once and twice encoded, scene, letters; a foreign house and a check-in’s code are none', () => {
  const code = certificateCode('5eed'.repeat(16))
  const link = `https://anquan.example${certificatePath(code)}`
  for (const text of [link, `${link}/?from=x#y`, encodeURIComponent(link), encodeURIComponent(encodeURIComponent(link)), code, formatReceipt(code).toLowerCase()]) {
    expect(printedPage(text, house)).toEqual({ page: 'certificate', code })
    expect(readCode(text, house)).toBeUndefined()
  }
  expect(printedInOptions({ q: encodeURIComponent(link) }, house)).toEqual({ page: 'certificate', code })
  expect(printedInOptions({ scene: code }, house)).toEqual({ page: 'certificate', code })
  for (const text of [`https://evil.example${certificatePath(code)}`, `https://evil.example/?x=${link}`, 'https://anquan.example/s/0123456789ABC', '0123456789ABC.ABCDEFGH', '']) expect(printedPage(text, house)).toBeUndefined()
  expect(printedPage(`https://anquan.example${competitionPath('june-contest')}`, house)).toEqual({ page: 'competition', id: 'june-contest' })
  expect(printedPage(encodeURIComponent(`https://anquan.example${competitionPath('june-contest')}`), house)).toEqual({ page: 'competition', id: 'june-contest' })
  expect(printedPage('q.no', house)).toBeUndefined()
  expect(readCode(`https://anquan.example${competitionPath('june-contest')}`, house)).toBeUndefined()
})

test('who may have one; what it says; how much of a name a stranger reads', () => {
  const standings = ['running', 'counted', 'held', 'refused', 'empty', 'practice'] as const
  expect(standings.filter((standing) => mayCertify({ standing, passed: true }))).toEqual(['counted'])
  expect(standings.filter((standing) => mayCertify({ standing, passed: false }))).toEqual([])
  expect([attained(60), attained(0)]).toEqual(['成绩合格', '完成答题'])
  expect(['张伟', '欧阳娜娜', ' 李 ', '𠮷田', 'Anna', '', '  ', null].map(maskedName)).toEqual(['张**', '欧**', '李**', '𠮷**', 'A**', '参与人', '参与人', '参与人'])
})
