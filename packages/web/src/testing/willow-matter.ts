// The invented county's first matter, in full.
import type { CitationView, FactView, MatterView } from '../api/views.ts'
import { matters } from './willow-list.ts'
import { matterPicture } from './willow-picture.ts'

export const facts: Record<string, FactView> = {
  people: {
    id: 'people',
    type: 'table',
    label: { zh: '受害的人', en: 'People harmed' },
    question: { zh: '有哪些人受到伤害？', en: 'Who was harmed?' },
    columns: {
      age: { label: { zh: '年龄', en: 'Age' }, type: 'integer', unit: { zh: '岁', en: 'years' } },
      hurt: { label: { zh: '受伤', en: 'Injured' }, type: 'boolean' },
    },
    derived: false,
    atOpening: 'ask',
    sensitive: 'victim',
    onlyWhen: [[{ key: 'injured', test: { kind: 'one-of', values: [true] } }]],
  },
  injured: {
    id: 'injured',
    type: 'boolean',
    label: { zh: '有人受伤', en: 'Somebody hurt' },
    question: { zh: '有没有人受伤？', en: 'Was anybody hurt?' },
    derived: false,
    atOpening: 'ask',
  },
  place: {
    id: 'place',
    type: 'text',
    label: { zh: '地点', en: 'Place' },
    question: { zh: '在哪里？', en: 'Where?' },
    help: { zh: '比如：柳溪上游，石桥边。', en: 'For example: upstream, by the stone bridge.' },
    derived: false,
    atOpening: 'require',
  },
  polluter: {
    id: 'polluter',
    type: 'enum',
    label: { zh: '倾倒者', en: 'Who dumped' },
    question: { zh: '谁倒的？', en: 'Who dumped it?' },
    values: {
      enterprise: { zh: '企业', en: 'a company' },
      workshop: { zh: '没有执照的作坊', en: 'a workshop without a licence' },
      person: { zh: '个人', en: 'a person' },
    },
    derived: false,
    atOpening: 'ask',
  },
  barrels: {
    id: 'barrels',
    type: 'integer',
    label: { zh: '废料桶数', en: 'Barrels of waste' },
    question: { zh: '大约多少桶？', en: 'About how many barrels?' },
    unit: { zh: '桶', en: 'barrels' },
    min: 1,
    max: 10000,
    derived: false,
    atOpening: 'ask',
  },
  poisonous: {
    id: 'poisonous',
    type: 'boolean',
    label: { zh: '有毒', en: 'Poisonous' },
    derived: false,
    atOpening: 'never',
  },
}

export const ordinance: CitationView = {
  instrument: 'brook-ordinance',
  title: '《溪流保护条例》（虚构）',
  article: '第六条',
  words: '发现倾倒废料的，应当责令限期清理',
  status: 'seen',
  currency: 'in-force',
}

export const oldRules: CitationView = {
  instrument: 'waste-rules',
  title: '《废料管理办法》（虚构）',
  status: 'to-verify',
  currency: 'repealed',
}

const duty = (
  id: string,
  by: string,
  clause: string,
  zh: string,
  en: string,
  limit?: [string, string],
): MatterView['duties'][number] => ({
  id,
  title: { zh, en },
  plain: { zh: `${zh}。`, en: `${en}.` },
  by,
  act: 'lead',
  clause,
  when: { zh: '前一步办完', en: 'the step before is done' },
  modality: id === 'treat' ? 'may' : 'must',
  ...(limit && { limit: { zh: limit[0], en: limit[1] } }),
  limitKind: 'statutory',
  outcomes: [
    { id: 'done', label: { zh: '办了', en: 'done' }, establishes: [] },
    { id: 'declined', label: { zh: '不办', en: 'declined' }, establishes: [] },
  ],
  approval: id === 'hand-over',
  produces: [{ zh: `${zh}文书`, en: `Record: ${en}` }],
  basis: [ordinance],
})

const { findings: _findings, openQuestions: _openQuestions, ...summary } = matters[0]!

export const matter: MatterView = {
  ...summary,
  lead: [{ lead: 'brook', when: { zh: '总是', en: 'always' } }],
  clauses: [
    {
      id: 'brook-1',
      department: 'brook',
      text: '负责对向溪流倾倒废料情况的监督检查。',
      en: 'Inspects cases of waste dumped into brooks.',
      duties: ['accept', 'inspect', 'order', 'fine', 'hand-over'],
    },
    {
      id: 'watch-1',
      department: 'watch',
      text: '对倾倒有毒废料，构成犯罪的，依法追究刑事责任。',
      en: 'Prosecutes the dumping of poisonous waste where it is a crime.',
      duties: ['investigate'],
    },
    {
      id: 'trade-1',
      department: 'trade',
      text: '对拒不改正的企业，吊销其营业执照。',
      en: 'Revokes the licence of a company that refuses to clear up.',
      duties: ['revoke'],
    },
    {
      id: 'clinic-1',
      department: 'clinic',
      text: '救治受伤人员，做好疾病预防工作。',
      en: 'Treats the injured and prevents disease.',
      duties: ['treat'],
    },
  ],
  case: {
    text: '接群众举报，某染坊向柳溪倾倒废料，溪流局到现场检查，责令限期清理，并给予处罚。',
    en: 'On a report that a dye works dumped waste into the brook, the Brook Office inspected, ordered it cleared and fined the works.',
  },
  basisText: '1、《溪流保护条例》2、《废料管理办法》',
  instruments: [
    {
      id: 'brook-ordinance',
      title: '《溪流保护条例》（虚构）',
      en: 'Brook Protection Ordinance (invented)',
      number: '柳溪令第12号',
      cited: true,
      status: 'in-force',
      since: '2021-03-01',
      replacedBy: [],
      source: { title: '柳溪县公报（虚构）', status: 'seen', checkedOn: '2026-11-20' },
    },
    {
      id: 'waste-rules',
      title: '《废料管理办法》（虚构）',
      en: 'Waste Rules (invented)',
      cited: true,
      status: 'repealed',
      since: '2019-05-01',
      by: '柳溪令第9号',
      replacedBy: ['brook-ordinance'],
      source: { title: '柳溪县公报（虚构）', status: 'to-verify', checkedOn: '2026-11-20' },
    },
  ],
  facts: Object.values(facts),
  duties: [
    duty('accept', 'brook', 'brook-1', '受理、立案', 'Accept the report', ['5个工作日内', 'within 5 working days']),
    duty('inspect', 'brook', 'brook-1', '现场检查', 'Inspect on site', ['60个工作日内', 'within 60 working days']),
    duty('order', 'brook', 'brook-1', '责令清理、改正', 'Order the waste to be cleared', [
      '5个工作日内',
      'within 5 working days',
    ]),
    duty('fine', 'brook', 'brook-1', '罚款', 'Fine', ['30个工作日内', 'within 30 working days']),
    duty('hand-over', 'brook', 'brook-1', '移送涉嫌犯罪', 'Hand over a suspected crime', [
      '24小时内',
      'within 24 hours',
    ]),
    duty('investigate', 'watch', 'watch-1', '审查、立案', 'Examine and open a criminal file', [
      '3日内',
      'within 3 days',
    ]),
    duty('revoke', 'trade', 'trade-1', '吊销营业执照', 'Revoke the licence', [
      '30个工作日内',
      'within 30 working days',
    ]),
    duty('treat', 'clinic', 'clinic-1', '救治受伤的人', 'Treat the injured'),
  ],
  closedWhen: { zh: '受理结果是不予受理，或者现场检查已办', en: 'the report was rejected, or the inspection is done' },
  closingNeeds: [
    {
      when: { zh: '有毒是是', en: 'it is poisonous' },
      needs: { zh: '审查、立案已办', en: 'the criminal file is decided' },
    },
  ],
  calculations: [
    {
      id: 'fine',
      title: { zh: '倾倒罚款', en: 'Fine for dumping' },
      asks: ['barrels', 'polluter'],
      optional: ['polluter'],
      results: ['amount'],
    },
  ],
  openQuestions: [
    {
      id: 'unlicensed',
      text: {
        zh: '没有执照的作坊拒不改正，没有执照可吊销，该由谁接着办？',
        en: 'A workshop without a licence refuses: there is no licence to revoke. Who goes on?',
      },
      settledBy: 'charter',
    },
  ],
  findings: [
    {
      id: 'f1',
      kind: 'law',
      text: { zh: '所引《废料管理办法》已于2019年废止。', en: 'The Waste Rules cited were repealed in 2019.' },
      sources: [{ title: '柳溪县公报（虚构）', status: 'seen', checkedOn: '2026-11-20' }],
    },
    {
      id: 'f2',
      kind: 'gap',
      text: {
        zh: '无照作坊拒不改正时，清单上没有部门要做什么。',
        en: 'When an unlicensed workshop refuses, nobody on the list owes anything.',
      },
      sources: [{ title: '清单核对', status: 'seen', checkedOn: '2026-11-20' }],
      openQuestion: 'unlicensed',
    },
    {
      id: 'f3',
      kind: 'name',
      text: { zh: '“警务所”应为“警务局”。', en: '“Watch Post” should read “Watch Office”.' },
      sources: [{ title: '清单核对', status: 'to-verify', checkedOn: '2026-11-20' }],
    },
  ],
  precedents: [
    {
      caseNumber: '柳溪流案〔2026〕3号',
      duty: 'investigate',
      bearer: 'watch',
      reason: '废料有毒，条例第九条明确由警务局办。',
      at: '2026-09-04T10:00:00',
    },
  ],
  scenarios: [{ id: 's1', kind: 'seed', title: { zh: '染坊倾倒', en: 'The dye works' } }],
  picture: matterPicture,
}
