// A county's database after years: cases, what is owed in them, who has a part, and the words by which they are found.
import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../packages/server/src/db/tables.ts'
import { wordsOf } from '../../packages/server/src/search/case-words.ts'
import { printProgress } from '../print.ts'

/** How much there is. */
export interface Size {
  readonly departments: number
  readonly cases: number
  readonly obligations: number
}

type Db = Kysely<Tables>

/** The county's wall clock at which the database is read. */
export const readAt = '2026-06-15T09:00:00'

export const department = (number: number): string => `department-${number}`

const jurisdiction = '990001'
const begun = '2025-12-01'

/** Fills an empty database, and lets PostgreSQL look at what it has. */
export async function fill(db: Db, list: string, { departments, cases, obligations }: Size): Promise<void> {
  await db.connection().execute(async connection => {
    // The rows fit together by the way in which they are made: nothing needs to be looked up while they are.
    await sql`set session_replication_role = replica`.execute(connection)
    const each = Math.round(obligations / cases)
    printProgress(`${cases} cases`)
    await fillCases(connection, list, cases, departments)
    printProgress(`${obligations} obligations`)
    await fillObligations(connection, cases, departments, each)
    await fillWords(connection, cases)
    await sql`set session_replication_role = origin`.execute(connection)
    printProgress('looking at it')
  })
  await sql`vacuum analyze`.execute(db)
  printProgress('')
}

const opened = sql`to_char(timestamp '2024-01-01 08:00' + n * interval '5 minutes', 'YYYY-MM-DD"T"HH24:MI:SS')`
const caseId = sql`('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`

async function fillCases(db: Db, list: string, cases: number, departments: number): Promise<void> {
  const numbered = sql`'柳1〔2026〕' || n || '号'`
  const lead = sql`'department-' || (1 + n % ${departments})`
  await sql`insert into "case" (jurisdiction, case_id, number, matter, list, opened_at)
    select ${jurisdiction}, ${caseId}, ${numbered}, (array['well-water', 'orchard-grant', 'bridge-watch'])[1 + n % 3], ${list}, ${opened}
    from generate_series(1, ${cases}) as n`.execute(db)
  await sql`insert into case_state (jurisdiction, case_id, version, state, lead, subject, closed_at, derived_at, lapses_at)
    select ${jurisdiction}, ${caseId}, 1, '{}', ${lead}, '村口的井里有股怪味，请派人来看看', null, ${readAt}, ${'2026-12-31T23:59:59'}
    from generate_series(1, ${cases}) as n`.execute(db)
  await sql`insert into event (jurisdiction, case_id, version, type, data, at, by, list, chain)
    select ${jurisdiction}, ${caseId}, 1, 'case-opened',
      jsonb_build_object('matter', 'well-water', 'channel', 'report', 'facts', '{}'::jsonb, 'text', '村口的井里有股怪味'),
      ${opened}, '{"person": "public", "role": "public"}', ${list}, ''
    from generate_series(1, ${cases}) as n`.execute(db)
}

async function fillObligations(db: Db, cases: number, departments: number, each: number): Promise<void> {
  // One in twenty is overdue, one in ten has no limit; a case's obligations lie with several departments.
  await sql`insert into obligation (jurisdiction, case_id, ordinal, kind, matter, duty, bearer, modality, since, due, from_department, proposed, title, because)
    select ${jurisdiction}, ${caseId}, k,
      (array['discharge', 'discharge', 'discharge', 'acknowledge', 'approve', 'close'])[1 + (n * 7 + k) % 6],
      (array['well-water', 'orchard-grant', 'bridge-watch'])[1 + n % 3], 'duty-' || k,
      'department-' || (1 + (n + k * 37 + n / 1000) % ${departments}),
      case when (n + k) % 12 = 0 then 'may' else 'must' end,
      to_char(date ${sql.lit(begun)} + (n * 13 + k) % 190, 'YYYY-MM-DD"T09:00:00"'),
      case when (n + k) % 10 = 0 then null
        else to_char(date '2026-06-08' + (n * 31 + k * 17) % 160, 'YYYY-MM-DD"T23:59:59"') end,
      case when (n + k) % 4 = 0 then 'department-' || (1 + n % ${departments}) end, false,
      '{"zh": "现场检查", "en": "Inspect the place"}', '{"zh": "井水：有异味", "en": "The water smells"}'
    from generate_series(1, ${cases}) as n, generate_series(0, ${each - 1}) as k`.execute(db)
  await sql`insert into part (jurisdiction, department, case_id, bears, since)
    select jurisdiction, holder, case_id, true, ${`${begun}T00:00:00`} from obligation group by 1, 2, 3
    on conflict do nothing`.execute(db)
}

const places = ['村口', '桥头', '河边', '砖厂', '学校', '染坊', '市场', '果园', '渡口', '矿区', '车站', '卫生院']
const matters = [
  ['井水', '发臭'],
  ['工资', '拖欠'],
  ['废料', '倾倒'],
  ['桥面', '开裂'],
  ['果树', '补助'],
  ['油桶', '泄漏'],
  ['噪声', '扰民'],
] as const
const families = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜戚谢邹喻']
const given = [...'明丽强芳伟娜军秀英敏静磊洋艳勇杰娟涛超兰霞平刚桂文辉力宁波鑫']

/** What the report of a case says: a place, a matter, and the name of a company that few others have. */
export function reportOf(number: number): string {
  const [what, how] = matters[number % matters.length] ?? matters[0]
  const place = places[Math.floor(number / 7) % places.length] ?? ''
  const family = families[Math.floor(number / 84) % families.length] ?? ''
  const name = given[Math.floor(number / 11) % given.length] ?? ''
  const second = given[Math.floor(number / 341) % given.length] ?? ''
  return `${place}的${what}${how}，${family}${name}${second}反映多次没有人来处理，请有关部门尽快派人到现场看看。`
}

const batch = 5000

async function fillWords(db: Db, cases: number): Promise<void> {
  for (let from = 1; from <= cases; from += batch) {
    printProgress(`words of ${from} of ${cases} cases`)
    const numbers = Array.from({ length: Math.min(batch, cases - from + 1) }, (_, index) => from + index)
    const number = (n: number) => ({ name: 'number', text: `柳1〔2026〕${n}号`, borne: false }) as const
    const seen = numbers.map(n => wordsOf([number(n)]))
    const borne = numbers.map(n => wordsOf([number(n), { name: 'report', text: reportOf(n), borne: true }]))
    await sql`insert into case_text (jurisdiction, case_id, borne, words, opened_at)
      select ${jurisdiction}, ${caseId}, kind.borne, case when kind.borne then b.borne else b.seen end::tsvector, ${opened}
      from unnest(${numbers}::int[], ${seen}::text[], ${borne}::text[]) as b (n, seen, borne), (values (true), (false)) as kind (borne)`.execute(
      db,
    )
  }
}
