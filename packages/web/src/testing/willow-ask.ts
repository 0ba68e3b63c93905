// What the invented county's server answers to a question.
import type { AskView } from '../api/views.ts'
import { facts, matter, oldRules, ordinance } from './willow-matter.ts'
import { matterPicture } from './willow-picture.ts'

export interface AskBody {
  readonly text?: string
  readonly matter?: string
  readonly facts?: Readonly<Record<string, unknown>>
  readonly skip?: readonly string[]
}

const ground = (key: string, zh: string, en: string, known = true) => ({
  key,
  label: { zh, en },
  text: { zh, en },
  known,
})

const clauses = matter.clauses.map(({ id, department, text, en }) => ({ id, department, text, en }))

export function askWillow({ text = '', matter: chosen, facts: stated = {}, skip = [] }: AskBody): AskView {
  const nothing = { clauses: [], citations: [], because: [] }
  if (text.includes('路灯')) {
    return {
      text,
      inScope: false,
      answer: 'out-of-scope',
      candidates: [],
      words: [],
      facts: {},
      understood: [],
      grounds: nothing,
      elsewhere: {
        label: { zh: '路灯', en: 'street lights' },
        ask: {
          zh: '路灯坏了，找县道路所，电话 0000-600199。',
          en: 'For street lights call the Road Office, 0000-600199.',
        },
      },
    }
  }
  const candidates = [
    { matter: 'dumping', title: matter.title, score: 0.97 },
    { matter: 'ferries', title: { zh: '渡口安全监管', en: 'Safety of ferries' }, score: 0.02 },
  ]
  if (text.includes('船') && chosen === undefined) {
    return {
      text,
      inScope: true,
      answer: 'needs-facts',
      candidates: candidates.map((each, index) => ({ ...each, score: index === 0 ? 0.44 : 0.41 })),
      words: [],
      facts: {},
      understood: [],
      grounds: nothing,
    }
  }
  const words = ['倒红水', '死了', '有执照'].flatMap(word => {
    const start = text.indexOf(word)
    return start < 0 ? [] : [{ start, end: start + word.length, ...(word === '有执照' && { fact: 'polluter' }) }]
  })
  const next = [facts.injured!, facts.barrels!, facts.polluter!].find(
    ({ id }) => stated[id] === undefined && !skip.includes(id),
  )
  return {
    text,
    inScope: true,
    answer: 'settled',
    candidates,
    words,
    matter: 'dumping',
    facts: { ...(text.includes('有执照') && { polluter: 'enterprise' }), ...stated },
    understood: text.includes('有执照')
      ? [{ fact: 'polluter', label: facts.polluter!.label, text: { zh: '企业', en: 'a company' } }]
      : [],
    responsibility: {
      answer: 'settled',
      lead: 'brook',
      roles: [
        {
          department: 'brook',
          role: 'lead',
          duties: [
            answered(
              'accept',
              '决定是否立案，告诉您结果',
              'decides whether to open a case and tells you',
              '5个工作日内',
              'within 5 working days',
            ),
            answered(
              'inspect',
              '到现场检查，查清倒了什么',
              'inspects on site and finds out what was dumped',
              '60个工作日内',
              'within 60 working days',
            ),
            answered(
              'order',
              '责令把废料清走',
              'orders the waste to be cleared',
              '5个工作日内',
              'within 5 working days',
            ),
            answered('fine', '依法罚款', 'fines', '30个工作日内', 'within 30 working days'),
          ],
        },
        {
          department: 'watch',
          role: 'supporting',
          duties: [
            answered(
              'investigate',
              '废料有毒的，查是不是犯罪',
              'examines whether poisonous waste is a crime',
              '3日内',
              'within 3 days',
            ),
          ],
        },
        {
          department: 'trade',
          role: 'possible',
          duties: [
            {
              ...answered('revoke', '吊销营业执照', 'revokes the licence'),
              grounds: [ground('order', '拒不改正', 'the order is refused', false)],
            },
          ],
        },
        {
          department: 'clinic',
          role: 'possible',
          duties: [
            {
              ...answered('treat', '救治受伤的人', 'treats the injured'),
              grounds: [ground('injured', '有人受伤', 'somebody is hurt', stated.injured !== undefined)],
            },
          ],
        },
      ],
      because: [ground('lead', '溪流局牵头：总是', 'the Brook Office leads: always')],
    },
    picture: matterPicture,
    ...(next && { nextQuestion: next }),
    grounds: {
      clauses,
      citations: [ordinance, oldRules],
      because: [ground('polluter', '倾倒者：企业', 'who dumped: a company')],
    },
  }
}

function answered(duty: string, zh: string, en: string, limitZh?: string, limitEn?: string) {
  return {
    duty,
    title: { zh, en },
    plain: { zh, en },
    modality: 'must' as const,
    ...(limitZh !== undefined && limitEn !== undefined && { limit: { zh: limitZh, en: limitEn } }),
    clause: 'brook-1',
    grounds: [ground('accept', '受理：已受理', 'accepted')],
  }
}
