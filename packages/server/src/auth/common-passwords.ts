// Passwords that are tried first. What stands here is compared without case, and without digits and signs at the end.

const words = [
  'password',
  'passwort',
  'passw0rd',
  'p@ssw0rd',
  'p@ssword',
  'admin',
  'administrator',
  'root',
  'welcome',
  'letmein',
  'changeme',
  'default',
  'guest',
  'test',
  'user',
  'login',
  'master',
  'system',
  'monkey',
  'dragon',
  'sunshine',
  'football',
  'baseball',
  'princess',
  'superman',
  'iloveyou',
  'trustno',
  'whatever',
  'qwerty',
  'qwertyuiop',
  'qwer',
  'qazwsx',
  'qazwsxedc',
  'asdfgh',
  'asdfghjkl',
  'zxcvbn',
  'zxcvbnm',
  'abc',
  'abcd',
  'abcdef',
  'abcdefg',
  'aaaaaa',
  'woaini',
  'woaiwojia',
  'woaizhongguo',
  'zhongguo',
  'mima',
  'wodemima',
  'nihao',
  'wangyut',
  'zhangwei',
  'huawei',
  'laoban',
  'caonima',
  'woshishui',
  'buzhidao',
  'gongzuo',
  'bangong',
  'zhengfu',
  'renshe',
  'guanliyuan',
  'remit',
]

const wholes = [
  '1qaz2wsx',
  '1qaz2wsx3edc',
  '1q2w3e4r',
  '1q2w3e4r5t',
  '1q2w3e4r5t6y',
  'q1w2e3r4',
  'q1w2e3r4t5',
  'zaq12wsx',
  'a1b2c3d4',
  'a1b2c3d4e5',
  '123qwe',
  '123qweasd',
  '123qweasdzxc',
  '5201314',
  '1314520',
  '147258369',
  '147852369',
  '159357',
  '789456123',
  '987654321',
  '0987654321',
  '112233',
  '11223344',
  '1122334455',
  '112233445566',
  '123123123',
  '123456',
  '1234567',
  '12345678',
  '123456789',
  '1234567890',
  '12345678910',
  '123456789012',
  '1234567890123',
  'woaini1314',
  'woaini520',
  'woaini1314520',
  'a123456',
  'a12345678',
  'aa123456',
  'abc123456',
  'qq123456',
]

const known = new Set([...words, ...wholes])

/** Whether a password is among those that are tried first, or one character, or one run of digits or letters. */
export function isCommon(password: string): boolean {
  const plain = password.toLowerCase()
  const stem = plain.replace(/[^\p{L}]+$/u, '')
  return known.has(plain) || (known.has(stem) && stem !== '') || isRepeated(plain) || isRun(plain)
}

const isRepeated = (plain: string): boolean => /^(.{1,4})\1+$/u.test(plain)

function isRun(plain: string): boolean {
  const codes = [...plain].map(letter => letter.codePointAt(0) ?? 0)
  const steps = codes.slice(1).map((code, place) => code - (codes[place] ?? 0))
  // 9 is followed by 0 on every keyboard.
  const same = (step: number): boolean => steps.every(each => each === step || each === -9 * step)
  return same(1) || same(-1)
}
