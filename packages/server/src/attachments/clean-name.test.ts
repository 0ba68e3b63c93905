import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanName } from './clean-name.ts'

test.each([
  ['photo.jpeg', 'jpg', 'photo.jpg'],
  ['../../etc/passwd', 'txt', 'passwd.txt'],
  ['C:\\Users\\Zhang\\井.PNG', 'png', '井.png'],
  ['evil.exe', 'pdf', 'evil.pdf'],
  ['report.pdf.html', 'pdf', 'report.pdf.pdf'],
  ['a\u202Egpj.exe', 'jpg', 'agpj.jpg'],
  ['a\r\nContent-Type: text/html.txt', 'txt', 'html.txt'],
  ['con.txt', 'txt', '_con.txt'],
  ['...', 'png', '附件.png'],
  ['', 'png', '附件.png'],
  ['  2026.3.2 现场  .jpg', 'jpg', '2026.3.2 现场.jpg'],
  ['第3号。照片', 'jpg', '第3号。照片.jpg'],
])('%j of kind %s becomes %j', (written, extension, name) => {
  expect(cleanName(written, extension)).toBe(name)
})

test('whatever it was called, the name is short, ends as its kind does, and can stand in a folder and a header', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), written => {
      const name = cleanName(written, 'jpg')
      expect([...name].length).toBeLessThanOrEqual(120)
      expect(name).toMatch(/^[^/\\<>:"|?*\p{Cc}\p{Cf}]+\.jpg$/u)
      expect(name.isWellFormed()).toBe(true)
      expect(cleanName(name, 'jpg')).toBe(name)
    }),
  )
})
