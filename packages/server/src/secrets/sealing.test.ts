import { expect, test } from 'vitest'
import { keyFrom, seal, unseal } from './sealing.ts'

const key = keyFrom('a key that is hard to guess', 'test')

test('what is sealed opens with its key, and says nothing without it', () => {
  const sealed = seal(key, 'case 1', '张三 13900000000')
  expect(sealed).not.toContain('张三')
  expect(unseal(key, 'case 1', sealed)).toBe('张三 13900000000')
})

test('the same words are sealed differently each time', () => {
  expect(seal(key, 'case 1', 'words')).not.toBe(seal(key, 'case 1', 'words'))
})

test('with another key, about another case, or altered, it does not open', () => {
  const sealed = seal(key, 'case 1', 'words')
  expect(() => unseal(keyFrom('another key', 'test'), 'case 1', sealed)).toThrow()
  expect(() => unseal(key, 'case 2', sealed)).toThrow()
  expect(() => unseal(key, 'case 1', `${sealed.slice(0, -2)}AA`)).toThrow()
})
