import { describe, expect, test } from 'vitest'
import { say } from './testing/evaluated.ts'

const children = [
  { age: 13, months: '3.5', 'birth-date': '2012-05-01' },
  { age: 15, months: '4', 'birth-date': '2010-12-31' },
]

/** Each formula says what stands beside it. */
const check = (expected: Readonly<Record<string, unknown>>, facts: Readonly<Record<string, unknown>> = {}) => {
  for (const [formula, value] of Object.entries(expected)) expect(say(formula, facts), formula).toEqual(value)
}

test('numbers are computed as on paper', () => {
  check({
    '0.1 + 0.2': '0.3',
    '0.1 + 0.2 = 0.3': true,
    '1.1 * 1.1': '1.21',
    '20 * 54188 + 40 * 2165.50': 1170380,
    '10 / 4': '2.5',
    '1 / 3': '0.3333333333333333333333333333333333',
    '2 / 3 * 3': 2,
    '2 ** 10': 1024,
    '2 ** -1': '0.5',
    '-(3 - 5)': 2,
    '- 3 + 1': -2,
    '2 + 3 * 4 - 1': 13,
    '(2 + 3) * 4': 20,
    '0 * -1': 0,
    '.5 + .5': 1,
    '1e3': 1000,
  })
})

test('a half is rounded up, away from zero', () => {
  check({
    'round half up(2.675, 2)': '2.68',
    'round(1.005, 2)': '1.01',
    'round(2.5)': 3,
    'round(-2.5)': -3,
    'round(-2.675, 2)': '-2.68',
    'round(0.4)': 0,
    'round(-0.4)': 0,
    'floor(-2.5)': -3,
    'floor(2.789, 2)': '2.78',
    'ceiling(2.1)': 3,
    'ceiling(-2.5)': -2,
    'abs(-2.5)': '2.5',
  })
})

test('a hyphen belongs to the name, and subtraction has spaces', () => {
  const facts = { 'monthly-base': '100.00', months: 3, 'date-of-death': '2026-02-28' }
  check(
    { 'monthly-base * 3 - months': 297, 'monthly-base - 3': 97, '(months)-1': 2, 'date-of-death.year': 2026 },
    facts,
  )
})

test('comparisons, and, or, not', () => {
  check(
    {
      'months = 3': true,
      'months != 3': false,
      'months >= 3 and ratio < 0.6': true,
      'months > 3 or status = "retired"': true,
      'not(coerced)': false,
      'months between 1 and 3': true,
      'months between 4 and 9': false,
      'status in ["retired", "serving"]': true,
      'status in ("serving")': false,
      'months in [1..3]': true,
      'months in [1..3)': false,
      'months in (3..9]': false,
      '[1, 2] = [1, 2]': true,
      '[1, 2] = [1, 3]': false,
    },
    { months: 3, ratio: '0.55', status: 'retired', coerced: true },
  )
})

describe('dates', () => {
  test('months are clamped to their end, also in leap years', () => {
    check({
      'date("2026-01-31") + duration("P1M")': '2026-02-28',
      'date("2024-01-31") + duration("P1M")': '2024-02-29',
      'date("2024-02-29") + duration("P1Y")': '2025-02-28',
      'date("2024-02-29") + duration("P4Y")': '2028-02-29',
      'date("2026-03-31") - duration("P1M")': '2026-02-28',
      'date("2024-02-28") + duration("P1D")': '2024-02-29',
      'date(2026, 3, 1) - duration("P1D")': '2026-02-28',
      '@"2026-03-01" + @"P10D"': '2026-03-11',
      'duration("P2Y") + date("2024-02-29")': '2026-02-28',
    })
  })

  test('they are compared, taken apart and measured', () => {
    check(
      {
        'date-of-death >= date("2011-08-01")': true,
        'date-of-death.month': 2,
        'date-of-death.day': 29,
        'date(date-of-death.year - 1, 12, 31)': '2023-12-31',
        'date-of-death - date("2024-02-01")': 'P28D',
        '(date-of-death - date("2024-02-01")).days': 28,
        'years and months duration(date("1960-03-01"), date-of-death).years': 63,
        'years and months duration(date("2026-01-31"), date("2026-02-28"))': 'P0M',
        'years and months duration(date("2026-02-28"), date("2026-01-31"))': 'P0M',
        'years and months duration(date("2020-01-15"), date("2026-03-15")).months': 2,
        'date-of-death between date("2024-01-01") and date("2024-12-31")': true,
        'max(date-of-death, date("2025-01-01"))': '2025-01-01',
      },
      { 'date-of-death': '2024-02-29' },
    )
  })

  test('durations are added, multiplied and compared', () => {
    check({
      'duration("P1Y") + duration("P3M")': 'P1Y3M',
      '3 * duration("P5M")': 'P1Y3M',
      'duration("P10D") * 2 - duration("P1D")': 'P19D',
      'duration("P12M") = duration("P1Y")': true,
      '-duration("P1Y")': '-P1Y',
      'abs(duration("-P10D"))': 'P10D',
    })
  })
})

test('lists and tables', () => {
  check(
    {
      'count(children)': 2,
      'min(children.age)': 13,
      'count(children[age < 14])': 1,
      'children[age < 14].months': ['3.5'],
      'children[birth-date < date("2011-01-01")].age': [15],
      'children[item.age > 14][1].age': 15,
      'children[-1].age': 15,
      'children[3]': null,
      'sum(for c in children return ceiling(c.months))': 8,
      'sum(for c in children return c.months) * 5000': 37500,
      'some c in children satisfies c.age < 14': true,
      'every c in children satisfies c.age < 14': false,
      'youngest-age': 13,
      'youngest-age in children.age': true,
      'sum([1, 2.5])': '3.5',
      'sum(1, 2.5)': '3.5',
      'max([3, 9, 4])': 9,
      '[1, 2, 3][item > 1]': [2, 3],
      '[4, 5, 6][2]': 5,
      'if count(children) > 1 then "several" else "one"': 'several',
    },
    { children },
  )
})

test('over no rows a sum is nothing and a least does not exist', () => {
  check(
    {
      'count(children)': 0,
      'sum(children.months)': 0,
      'min(children.age)': null,
      'some c in children satisfies c.age < 14': false,
      'every c in children satisfies c.age < 14': true,
    },
    { children: [] },
  )
})

test('texts', () => {
  check(
    {
      'contains(remark, "工厂")': true,
      'string length(remark)': 5,
      'substring(remark, 2, 2)': '𠮷工',
      'substring(remark, -2)': '厂里',
      '"第" + string(3) + "项"': '第3项',
      'string(date("2026-03-02"))': '2026-03-02',
      'string(1.50)': '1.5',
      'number("2.50") * 2': 5,
      '"a\\"b\\u4e2d\\n"': 'a"b中\n',
    },
    { remark: '在𠮷工厂里'.slice(0, 6) },
  )
})

test('null goes through arithmetic, is equal to null only, and decides nothing', () => {
  check({
    'null + 1': null,
    'null < 1': null,
    'null = null': true,
    'null = 1': false,
    'null != 1': true,
    'if null then 1 else 2': 2,
    'false and null': false,
    'true and null': null,
    'true or null': true,
    'not(null)': null,
    'sum([1, null])': null,
    'round(null, 2)': null,
    'for c in null return c': null,
    'if null = null then 0 else 1': 0,
  })
})

describe('what is not given', () => {
  const missing = (...facts: string[]) => ({ missing: facts.map(fact => ({ kind: 'fact', fact })) })

  test('makes unknown what depends on it, each cause once', () => {
    check({
      'monthly-base * months + monthly-base': missing('monthly-base', 'months'),
      'date-of-death.year': missing('date-of-death'),
      'count(children[age < 14])': missing('children'),
      'youngest-age < 14': missing('children'),
      '[months, 1]': missing('months'),
      'months = null': missing('months'),
    })
  })

  test('does not matter where the rest decides', () => {
    check(
      {
        'coerced or months > 3': true,
        'not(coerced) and months > 3': false,
        'if coerced then 1 else months': 1,
        'if not(coerced) then 1 else months': missing('months'),
        'if months > 3 then ratio else 1': missing('months'),
      },
      { coerced: true },
    )
  })

  test('may be a single cell', () => {
    const partly = { children: [{ age: 13 }, { months: '2' }] }
    const cell = (column: string) => ({ missing: [{ kind: 'fact', fact: 'children', column }] })
    check(
      {
        'count(children)': 2,
        'min(children.age)': cell('age'),
        'count(children[age < 14])': cell('age'),
        'some c in children satisfies c.age < 14': true,
        'every c in children satisfies c.age < 14': cell('age'),
        'sum(for c in children return c.months)': cell('months'),
      },
      partly,
    )
  })

  test('may be a figure for a date', () => {
    expect(say('2 * parameter("income", date-of-death)', { 'date-of-death': '2026-02-28' })).toEqual({
      missing: [{ kind: 'parameter', parameter: 'income', on: '2026-02-28' }],
    })
    expect(say('parameter("income", date-of-death)')).toEqual(missing('date-of-death'))
    expect(say('parameter("income", null)')).toBe(null)
  })
})

test('what makes no sense is a fault and not null', () => {
  const fault = (code: string) => ({ fault: code })
  check(
    {
      '1 / 0': fault('division-by-zero'),
      '"a" + 1': fault('wrong-operands'),
      '"a" < 1': fault('wrong-operands'),
      '1 = "1"': fault('wrong-operands'),
      'date("2026-01-01") + 1': fault('wrong-operands'),
      'if 1 then 2 else 3': fault('wrong-operands'),
      'sum(["a"])': fault('wrong-argument'),
      'min([1, "a"])': fault('wrong-argument'),
      'count(3)': fault('wrong-argument'),
      'number("a")': fault('wrong-argument'),
      'date(2026, 2, 29)': fault('no-such-date'),
      'date("2026-02-" + "30")': fault('no-such-date'),
      'months.year': fault('unknown-property'),
      'children.name': fault('unknown-property'),
      'no-such-fact + 1': fault('unknown-name'),
      '9 ** 99999999': fault('out-of-range'),
      '10 ** 99 * 10 ** 99': fault('out-of-range'),
      'round(1, 2.5)': fault('out-of-range'),
      'duration("P1D") * 0.5': fault('out-of-range'),
      'parameter("income", "2026-01-01")': fault('wrong-argument'),
    },
    { months: 1, children },
  )
})
